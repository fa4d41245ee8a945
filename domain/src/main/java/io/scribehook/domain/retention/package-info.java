/** What is old enough to go. */
@NullMarked
package io.scribehook.domain.retention;

import org.jspecify.annotations.NullMarked;
