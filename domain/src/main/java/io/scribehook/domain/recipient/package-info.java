/** Who must not be written to, and how often somebody may be. */
@NullMarked
package io.scribehook.domain.recipient;

import org.jspecify.annotations.NullMarked;
