/** The channel sms: one text message through Twilio. */
@NullMarked
package io.scribehook.notify.sms;

import org.jspecify.annotations.NullMarked;
