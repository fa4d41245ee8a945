/** Measures what goes through the domain's ports, from outside. */
@NullMarked
package io.scribehook.app.metrics;

import org.jspecify.annotations.NullMarked;
