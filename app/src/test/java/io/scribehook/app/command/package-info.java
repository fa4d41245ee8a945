/** The command line. */
@NullMarked
package io.scribehook.app.command;

import org.jspecify.annotations.NullMarked;
