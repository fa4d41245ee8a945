/** Commands that talk to a service that runs. */
@NullMarked
package io.scribehook.app.command.remote;

import org.jspecify.annotations.NullMarked;
