package io.scribehook.notify.template;

import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.notify.settings.Json;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What templates can show of an occasion: {@code job.id}, {@code job.provider}, {@code metadata.*}, {@code text},
 * {@code preview}, {@code language}, {@code duration} ({@code 1:05}), {@code duration_seconds}, {@code summary},
 * {@code translations} (each with {@code language}, {@code engine}, {@code draft}, {@code text}),
 * {@code translation.<language>}, {@code failure.code}, {@code failure.message}, {@code message.type},
 * {@code message.body.*}.
 */
public final class TemplateValues {
    private TemplateValues() {}

    public static Map<String, Object> of(Occasion occasion, String preview) {
        var values = new HashMap<String, Object>();
        values.put("preview", preview);
        if (occasion.job() != null) job(values, occasion.job());
        switch (occasion.outcome()) {
            case Outcome.Transcribed transcribed ->
                transcript(values, transcribed.revision().transcript());
            case Outcome.Failed failed -> values.put("failure", failure(failed.failure()));
            case Outcome.Message message -> values.put("message", message(message));
        }
        values.put(
                "translations",
                occasion.translations().stream()
                        .map(TemplateValues::translation)
                        .toList());
        var byLanguage = new LinkedHashMap<String, Object>();
        occasion.translations().forEach(it -> byLanguage.put(it.language(), it.text()));
        values.put("translation", byLanguage);
        return values;
    }

    /** What a preview is cut from: the transcript's text, a failure's message, or a message's type. */
    public static String gist(Occasion occasion) {
        return switch (occasion.outcome()) {
            case Outcome.Transcribed transcribed ->
                Templates.oneLine(transcribed.revision().transcript().text());
            case Outcome.Failed failed -> Templates.oneLine(failed.failure().message());
            case Outcome.Message message -> Templates.oneLine(message.type());
        };
    }

    private static void job(Map<String, Object> values, Job job) {
        values.put(
                "job",
                Map.of(
                        "id",
                        job.id().toString(),
                        "provider",
                        job.provider().value(),
                        "created_at",
                        job.createdAt().toString()));
        values.put("metadata", job.metadata());
    }

    private static void transcript(Map<String, Object> values, Transcript transcript) {
        values.put("text", transcript.text());
        if (transcript.language() != null) values.put("language", transcript.language());
        if (transcript.summary() != null) values.put("summary", transcript.summary());
        if (transcript.duration() != null) {
            values.put("duration", clock(Math.round(transcript.duration())));
            values.put("duration_seconds", transcript.duration());
        }
    }

    private static String clock(long seconds) {
        long hours = seconds / 3600;
        String rest = String.format(Locale.ROOT, hours > 0 ? "%02d:%02d" : "%d:%02d", seconds / 60 % 60, seconds % 60);
        return hours > 0 ? hours + ":" + rest : rest;
    }

    private static Map<String, Object> failure(Failure failure) {
        return Map.of("code", failure.code(), "message", failure.message());
    }

    private static Map<String, Object> message(Outcome.Message message) {
        Object body = Json.plain(message.body());
        return body == null ? Map.of("type", message.type()) : Map.of("type", message.type(), "body", body);
    }

    private static Map<String, Object> translation(Translation translation) {
        return Map.of(
                "language",
                translation.language(),
                "engine",
                translation.engine(),
                "draft",
                translation.draft(),
                "text",
                translation.text());
    }

    /** The text if it has at most so many characters, else as many whole words of it as fit before three dots. */
    public static String preview(String text, int characters) {
        if (text.length() <= characters) return text;
        List<Integer> ends = WordEnds.of(text);
        int end = 0;
        for (int candidate : ends) if (candidate <= characters - 3) end = candidate;
        return text.substring(0, end) + "...";
    }
}
