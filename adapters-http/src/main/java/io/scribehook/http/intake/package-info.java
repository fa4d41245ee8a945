/** Where callbacks arrive. */
@NullMarked
package io.scribehook.http.intake;

import org.jspecify.annotations.NullMarked;
