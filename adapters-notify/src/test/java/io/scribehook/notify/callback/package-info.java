@NullMarked
package io.scribehook.notify.callback;

import org.jspecify.annotations.NullMarked;
