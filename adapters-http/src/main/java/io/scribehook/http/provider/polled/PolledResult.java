package io.scribehook.http.provider.polled;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * Where a transcript is in an answer. {@code text}, {@code language}, {@code duration} and {@code words} are JSON
 * pointers into the answer; the others are members of a word, or JSON pointers into it.
 *
 * @param url where the transcript is when the answer with the status does not have it, with {@code {id}}
 * @param timeUnit {@code s} or {@code ms}, of words and of the duration
 */
@ConfigurationProperties("scribehook.providers.polled.result")
record PolledResult(
        @Nullable String url,
        @Bindable(defaultValue = "/text") String text,
        @Bindable(defaultValue = "/words") String words,
        @Bindable(defaultValue = "word") String word,
        @Bindable(defaultValue = "start") String start,
        @Bindable(defaultValue = "end") String end,
        @Bindable(defaultValue = "confidence") String confidence,
        @Bindable(defaultValue = "speaker") String speaker,
        @Bindable(defaultValue = "s") String timeUnit,
        @Bindable(defaultValue = "/language") String language,
        @Bindable(defaultValue = "/duration") String duration) {}
