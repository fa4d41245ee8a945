@NullMarked
package io.scribehook.notify;

import org.jspecify.annotations.NullMarked;
