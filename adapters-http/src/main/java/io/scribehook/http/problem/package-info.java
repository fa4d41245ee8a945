/** What went wrong, as RFC 9457 says it. */
@NullMarked
package io.scribehook.http.problem;

import org.jspecify.annotations.NullMarked;
