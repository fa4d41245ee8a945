/** Commands that talk to a service that runs, by its API and nothing else. */
@NullMarked
package io.scribehook.app.command.remote;

import org.jspecify.annotations.NullMarked;
