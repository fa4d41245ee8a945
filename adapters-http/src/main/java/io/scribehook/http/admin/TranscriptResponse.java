package io.scribehook.http.admin;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Translation;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A transcript. Times are seconds.
 *
 * @param speakers the labels of all that speak, in the order in which they begin
 * @param missing what this provider did not give
 */
@ApiDocument
record TranscriptResponse(
        int schemaVersion,
        String jobId,
        int revision,
        Instant derivedAt,
        String text,
        @Nullable String language,
        @Nullable Double duration,
        @Nullable Double confidence,
        int channels,
        List<UtteranceResponse> utterances,
        List<WordResponse> words,
        List<String> speakers,
        @Nullable String summary,
        List<String> missing) {

    static TranscriptResponse of(TranscriptRevision revision) {
        Transcript transcript = revision.transcript();
        return new TranscriptResponse(
                Transcript.SCHEMA_VERSION,
                revision.job().toString(),
                revision.revision(),
                revision.derivedAt(),
                transcript.text(),
                transcript.language(),
                transcript.duration(),
                transcript.confidence(),
                transcript.channels(),
                transcript.utterances().stream().map(UtteranceResponse::of).toList(),
                transcript.words().stream().map(WordResponse::of).toList(),
                speakers(transcript),
                transcript.summary(),
                transcript.missing().stream()
                        .map(part -> part.name().toLowerCase(Locale.ROOT))
                        .toList());
    }

    private static List<String> speakers(Transcript transcript) {
        return Stream.concat(
                        transcript.utterances().stream().map(Utterance::speaker),
                        transcript.words().stream().map(Word::speaker))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** What one speaker says in one go. */
    @ApiDocument
    record UtteranceResponse(
            String text,
            double start,
            double end,
            @Nullable Double confidence,
            @Nullable String speaker,
            int channel) {
        static UtteranceResponse of(Utterance it) {
            return new UtteranceResponse(it.text(), it.start(), it.end(), it.confidence(), it.speaker(), it.channel());
        }
    }

    /** One word. */
    @ApiDocument
    record WordResponse(
            String text,
            double start,
            double end,
            @Nullable Double confidence,
            @Nullable String speaker,
            int channel) {
        static WordResponse of(Word it) {
            return new WordResponse(it.text(), it.start(), it.end(), it.confidence(), it.speaker(), it.channel());
        }
    }

    /**
     * The text in another language.
     *
     * @param captions whether it has captions, to be had as {@code transcript?format=srt&language=...}
     */
    @ApiDocument
    record TranslationResponse(
            String language,
            String engine,
            boolean draft,
            String text,
            boolean captions,
            Instant madeAt,
            String followUpId) {
        static TranslationResponse of(Translation it) {
            return new TranslationResponse(
                    it.language(),
                    it.engine(),
                    it.draft(),
                    it.text(),
                    !it.captions().isEmpty(),
                    it.madeAt(),
                    it.madeBy().toString());
        }
    }
}
