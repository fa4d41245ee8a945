/** Gladia, version 2 of its API for pre-recorded audio. */
@NullMarked
package io.scribehook.http.provider.gladia;

import org.jspecify.annotations.NullMarked;
