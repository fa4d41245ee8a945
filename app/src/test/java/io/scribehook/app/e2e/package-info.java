/** The service as a whole, from outside. */
@NullMarked
package io.scribehook.app.e2e;

import org.jspecify.annotations.NullMarked;
