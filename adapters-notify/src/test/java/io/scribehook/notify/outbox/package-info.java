@NullMarked
package io.scribehook.notify.outbox;

import org.jspecify.annotations.NullMarked;
