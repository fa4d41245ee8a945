package io.scribehook.notify.translate;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * How transcripts are translated.
 *
 * @param defaultEngine when a follow-up names none; null for the first that is ready of deepl, libretranslate, apertium
 */
@ConfigurationProperties("scribehook.channels.translate")
record TranslateConfiguration(@Nullable String defaultEngine) {}
