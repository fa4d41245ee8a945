/** Servers that answer as OpenAI's {@code /v1/audio/transcriptions} does. */
@NullMarked
package io.scribehook.http.provider.openai;

import org.jspecify.annotations.NullMarked;
