/** The normalised result. */
@NullMarked
package io.scribehook.domain.transcript;

import org.jspecify.annotations.NullMarked;
