package io.scribehook.domain.transcript;

import org.jspecify.annotations.Nullable;

/**
 * One word as it was heard.
 *
 * @param text as it should be shown: with punctuation where the provider gives it
 * @param start seconds from the beginning of the audio
 * @param end seconds from the beginning of the audio
 * @param confidence 0 to 1, null where the provider gives none
 * @param speaker the provider's label of who speaks, null where it gives none
 * @param channel the audio channel, from 0
 */
public record Word(
        String text,
        double start,
        double end,
        @Nullable Double confidence,
        @Nullable String speaker,
        int channel) {}
