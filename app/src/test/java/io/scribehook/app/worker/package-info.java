@NullMarked
package io.scribehook.app.worker;

import org.jspecify.annotations.NullMarked;
