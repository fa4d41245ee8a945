/** Who may do what, and who did. */
@NullMarked
package io.scribehook.domain.access;

import org.jspecify.annotations.NullMarked;
