/** Who may use the API. */
@NullMarked
package io.scribehook.http.access;

import org.jspecify.annotations.NullMarked;
