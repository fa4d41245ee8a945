/** What became known. */
@NullMarked
package io.scribehook.domain.outcome;

import org.jspecify.annotations.NullMarked;
