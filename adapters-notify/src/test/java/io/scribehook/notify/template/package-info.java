@NullMarked
package io.scribehook.notify.template;

import org.jspecify.annotations.NullMarked;
