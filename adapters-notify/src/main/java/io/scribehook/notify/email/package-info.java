/** The channel e-mail: one message for one recipient over SMTP. */
@NullMarked
package io.scribehook.notify.email;

import org.jspecify.annotations.NullMarked;
