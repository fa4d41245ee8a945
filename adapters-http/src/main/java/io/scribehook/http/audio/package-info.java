/** Gives uploaded audio to providers that download it. */
@NullMarked
package io.scribehook.http.audio;

import org.jspecify.annotations.NullMarked;
