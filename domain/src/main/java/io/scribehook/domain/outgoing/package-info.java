/** The one way out. */
@NullMarked
package io.scribehook.domain.outgoing;

import org.jspecify.annotations.NullMarked;
