/** Places where callbacks arrive that no job announced. */
@NullMarked
package io.scribehook.domain.source;

import org.jspecify.annotations.NullMarked;
