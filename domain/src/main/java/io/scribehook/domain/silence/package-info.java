/** Providers that took jobs and do not call back any more. */
@NullMarked
package io.scribehook.domain.silence;

import org.jspecify.annotations.NullMarked;
