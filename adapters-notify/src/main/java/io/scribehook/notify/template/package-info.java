/** Texts with values in them, for e-mail and SMS. */
@NullMarked
package io.scribehook.notify.template;

import org.jspecify.annotations.NullMarked;
