/** The one queue of everything that is due. */
@NullMarked
package io.scribehook.domain.work;

import org.jspecify.annotations.NullMarked;
