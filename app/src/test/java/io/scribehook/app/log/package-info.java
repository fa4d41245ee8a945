/** How log lines are written. */
@NullMarked
package io.scribehook.app.log;

import org.jspecify.annotations.NullMarked;
