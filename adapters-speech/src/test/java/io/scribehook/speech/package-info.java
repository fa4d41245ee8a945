@NullMarked
package io.scribehook.speech;

import org.jspecify.annotations.NullMarked;
