/** The embedded speech engine: recordings in, words out, with nothing leaving the machine. */
@NullMarked
package io.scribehook.speech;

import org.jspecify.annotations.NullMarked;
