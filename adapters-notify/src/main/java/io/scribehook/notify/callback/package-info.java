/** The channel callback: a signed webhook to the application. */
@NullMarked
package io.scribehook.notify.callback;

import org.jspecify.annotations.NullMarked;
