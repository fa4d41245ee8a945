package io.scribehook.http.provider.polled;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where the parts of a transcript are, and how they are read. Immutable. */
final class PolledTranscript {
    private final JsonPointer text;
    private final JsonPointer language;
    private final JsonPointer duration;
    private final JsonPointer words;
    private final JsonPointer word;
    private final JsonPointer start;
    private final JsonPointer end;
    private final JsonPointer confidence;
    private final JsonPointer speaker;
    private final double unitsPerSecond;

    PolledTranscript(PolledResult where, Faults faults) {
        text = faults.pointer("result.text", where.text());
        language = faults.pointer("result.language", where.language());
        duration = faults.pointer("result.duration", where.duration());
        words = faults.pointer("result.words", where.words());
        word = faults.member("result.word", where.word());
        start = faults.member("result.start", where.start());
        end = faults.member("result.end", where.end());
        confidence = faults.member("result.confidence", where.confidence());
        speaker = faults.member("result.speaker", where.speaker());
        if (!where.timeUnit().matches("s|ms")) faults.add("result.time-unit", "is not s or ms");
        unitsPerSecond = where.timeUnit().equals("ms") ? 1_000 : 1;
    }

    /** The transcript; empty when there is neither a text nor a word. Without a text, the words are it. */
    Optional<Transcript> read(JsonNode answer) {
        var spoken = new ArrayList<Word>();
        for (JsonNode element : answer.at(words)) {
            String said = text(element.at(word));
            if (said != null && !said.isBlank()) spoken.add(word(said.strip(), element, spoken));
        }
        String whole = text(answer.at(text));
        if (whole == null && spoken.isEmpty()) return Optional.empty();
        return Optional.of(new Transcript(
                whole == null ? String.join(" ", spoken.stream().map(Word::text).toList()) : whole,
                text(answer.at(language)),
                seconds(answer.at(duration)),
                null,
                1,
                List.of(),
                spoken,
                null));
    }

    private Word word(String said, JsonNode element, List<Word> before) {
        Double from = seconds(element.at(start));
        Double to = seconds(element.at(end));
        double begin =
                from != null ? from : before.isEmpty() ? 0 : before.getLast().end();
        return new Word(
                said, begin, to == null ? begin : to, number(element.at(confidence)), text(element.at(speaker)), 0);
    }

    private static @Nullable String text(JsonNode node) {
        return node.isValueNode() && !node.isNull() ? node.asText() : null;
    }

    /** A number, also one in quotation marks, as some providers write their times. */
    private static @Nullable Double number(JsonNode node) {
        double number = node.isNumber() || node.isTextual() ? node.asDouble(Double.NaN) : Double.NaN;
        return Double.isFinite(number) ? (Double) number : null;
    }

    private @Nullable Double seconds(JsonNode node) {
        Double units = number(node);
        return units == null ? null : (Double) (units / unitsPerSecond);
    }
}
