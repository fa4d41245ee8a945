/** Identifiers; time itself is {@link java.time.InstantSource}. */
@NullMarked
package io.scribehook.domain.time;

import org.jspecify.annotations.NullMarked;
