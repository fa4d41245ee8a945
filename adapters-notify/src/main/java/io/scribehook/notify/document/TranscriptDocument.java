package io.scribehook.notify.document;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A transcript and its translations as JSON objects: every member is always there, null where nothing is known. */
public final class TranscriptDocument {
    private TranscriptDocument() {}

    public static Map<String, @Nullable Object> of(TranscriptRevision revision) {
        Transcript transcript = revision.transcript();
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("schema_version", Transcript.SCHEMA_VERSION);
        document.put("revision", revision.revision());
        document.put("text", transcript.text());
        document.put("language", transcript.language());
        document.put("duration", transcript.duration());
        document.put("confidence", transcript.confidence());
        document.put("channels", transcript.channels());
        document.put("summary", transcript.summary());
        document.put(
                "missing",
                transcript.missing().stream()
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList());
        document.put(
                "utterances",
                transcript.utterances().stream()
                        .map(TranscriptDocument::utterance)
                        .toList());
        document.put(
                "words",
                transcript.words().stream().map(TranscriptDocument::word).toList());
        return document;
    }

    public static List<Map<String, @Nullable Object>> of(List<Translation> translations) {
        return translations.stream().map(TranscriptDocument::translation).toList();
    }

    private static Map<String, @Nullable Object> translation(Translation translation) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("language", translation.language());
        document.put("engine", translation.engine());
        document.put("draft", translation.draft());
        document.put("text", translation.text());
        return document;
    }

    private static Map<String, @Nullable Object> utterance(Utterance it) {
        return spoken(it.text(), it.start(), it.end(), it.confidence(), it.speaker(), it.channel());
    }

    private static Map<String, @Nullable Object> word(Word it) {
        return spoken(it.text(), it.start(), it.end(), it.confidence(), it.speaker(), it.channel());
    }

    private static Map<String, @Nullable Object> spoken(
            String text, double start, double end, @Nullable Double confidence, @Nullable String speaker, int channel) {
        var document = new LinkedHashMap<String, @Nullable Object>();
        document.put("text", text);
        document.put("start", start);
        document.put("end", end);
        document.put("confidence", confidence);
        document.put("speaker", speaker);
        document.put("channel", channel);
        return document;
    }
}
