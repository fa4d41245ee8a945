/** What is measured. */
@NullMarked
package io.scribehook.app.metrics;

import org.jspecify.annotations.NullMarked;
