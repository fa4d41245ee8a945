/** The application without any technology behind it. */
@NullMarked
package io.scribehook.app.fakes;

import org.jspecify.annotations.NullMarked;
