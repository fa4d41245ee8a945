/** Lists for people and scripts. */
@NullMarked
package io.scribehook.domain.overview;

import org.jspecify.annotations.NullMarked;
