/** Puts the domain together from the adapters that are found. */
@NullMarked
package io.scribehook.app.wiring;

import org.jspecify.annotations.NullMarked;
