/** What changed, for those who watch. */
@NullMarked
package io.scribehook.domain.news;

import org.jspecify.annotations.NullMarked;
