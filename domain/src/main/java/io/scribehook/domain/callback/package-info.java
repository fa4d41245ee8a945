/** What arrives, and what it says. */
@NullMarked
package io.scribehook.domain.callback;

import org.jspecify.annotations.NullMarked;
