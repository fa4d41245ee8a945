@NullMarked
package io.scribehook.notify.email;

import org.jspecify.annotations.NullMarked;
