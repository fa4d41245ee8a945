/** Files in place of sending. */
@NullMarked
package io.scribehook.notify.outbox;

import org.jspecify.annotations.NullMarked;
