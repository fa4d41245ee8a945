/** Breaks the rules on purpose. */
@NullMarked
package io.scribehook.app.arch.bad.persistence;

import org.jspecify.annotations.NullMarked;
