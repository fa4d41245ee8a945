/** The channel translate: the transcript in another language. */
@NullMarked
package io.scribehook.notify.translate;

import org.jspecify.annotations.NullMarked;
