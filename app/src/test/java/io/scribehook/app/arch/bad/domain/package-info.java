/** Breaks the rules on purpose. */
@NullMarked
package io.scribehook.app.arch.bad.domain;

import org.jspecify.annotations.NullMarked;
