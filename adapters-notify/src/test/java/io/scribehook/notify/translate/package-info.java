@NullMarked
package io.scribehook.notify.translate;

import org.jspecify.annotations.NullMarked;
