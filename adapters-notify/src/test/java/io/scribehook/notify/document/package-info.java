@NullMarked
package io.scribehook.notify.document;

import org.jspecify.annotations.NullMarked;
