/** Deepgram, pre-recorded audio. */
@NullMarked
package io.scribehook.http.provider.deepgram;

import org.jspecify.annotations.NullMarked;
