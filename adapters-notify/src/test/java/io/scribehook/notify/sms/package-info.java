@NullMarked
package io.scribehook.notify.sms;

import org.jspecify.annotations.NullMarked;
