/** Has the work done that is due. */
@NullMarked
package io.scribehook.app.worker;

import org.jspecify.annotations.NullMarked;
