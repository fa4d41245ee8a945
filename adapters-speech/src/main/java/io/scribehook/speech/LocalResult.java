package io.scribehook.speech;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the embedded engine says when it calls back: an event with either a result or an error.
 *
 * @param id the submission's id
 * @param event {@code transcribed} or {@code failed}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LocalResult(
        @Nullable String id,
        @Nullable String event,
        @Nullable Heard result,
        @Nullable Trouble error) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * What was heard.
     *
     * @param duration of the recording in seconds
     */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Heard(
            @Nullable String language,
            double duration,
            @Nullable List<Said> utterances) {}

    /** One utterance; times in seconds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Said(
            @Nullable String text,
            double start,
            double end,
            @Nullable List<Spoken> words) {}

    /** One word; times in seconds. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Spoken(@Nullable String word, double start, double end, double confidence) {}

    /** Why there is no result. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Trouble(@Nullable String code, @Nullable String message) {}

    static LocalResult transcribed(String id, String language, Recognition heard) {
        List<Said> utterances = heard.utterances().stream()
                .map(said -> new Said(
                        said.text(),
                        said.start(),
                        said.end(),
                        said.words().stream()
                                .map(word -> new Spoken(word.text(), word.start(), word.end(), word.confidence()))
                                .toList()))
                .toList();
        return new LocalResult(id, "transcribed", new Heard(language, heard.duration(), utterances), null);
    }

    static LocalResult failed(String id, String code, String message) {
        return new LocalResult(id, "failed", null, new Trouble(code, message));
    }

    static LocalResult read(InputStream json) throws IOException {
        return JSON.readValue(json, LocalResult.class);
    }

    byte[] write() {
        try {
            return JSON.writeValueAsBytes(this);
        } catch (IOException e) {
            throw new UncheckedIOException("a result cannot be written as JSON", e);
        }
    }
}
