/** Breaks the rules on purpose. */
@NullMarked
package io.scribehook.app.arch.bad.http;

import org.jspecify.annotations.NullMarked;
