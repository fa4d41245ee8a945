package io.scribehook.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All of a transcript but its text, as JSON, compressed where that can be done; streams, since an hour of speech has ten thousand words. */
final class TranscriptCodec {
    private TranscriptCodec() {}

    static byte[] write(Transcript transcript) {
        var bytes = new ByteArrayOutputStream();
        // A writer replaces half a surrogate pair where Jackson's own encoder gives up.
        try (var json = Json.MAPPER.createGenerator(
                new OutputStreamWriter(BodyEncoding.ofStreams().encoding(bytes), UTF_8))) {
            json.writeStartObject();
            json.writeNumberField("v", Transcript.SCHEMA_VERSION);
            optional(json, "language", transcript.language());
            optional(json, "duration", transcript.duration());
            optional(json, "confidence", transcript.confidence());
            json.writeNumberField("channels", transcript.channels());
            optional(json, "summary", transcript.summary());
            json.writeArrayFieldStart("utterances");
            for (Utterance it : transcript.utterances())
                stretch(json, it.text(), it.start(), it.end(), it.confidence(), it.speaker(), it.channel());
            json.writeEndArray();
            json.writeArrayFieldStart("words");
            for (Word it : transcript.words())
                stretch(json, it.text(), it.start(), it.end(), it.confidence(), it.speaker(), it.channel());
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void stretch(
            JsonGenerator json,
            String text,
            double start,
            double end,
            @Nullable Double confidence,
            @Nullable String speaker,
            int channel)
            throws IOException {
        json.writeStartObject();
        json.writeStringField("text", text);
        json.writeNumberField("start", start);
        json.writeNumberField("end", end);
        optional(json, "confidence", confidence);
        optional(json, "speaker", speaker);
        if (channel != 0) json.writeNumberField("channel", channel);
        json.writeEndObject();
    }

    private static void optional(JsonGenerator json, String member, @Nullable String value) throws IOException {
        if (value != null) json.writeStringField(member, value);
    }

    private static void optional(JsonGenerator json, String member, @Nullable Double value) throws IOException {
        if (value != null) json.writeNumberField(member, value);
    }

    static Transcript read(String text, byte[] document) {
        var rest = Json.MAPPER.createObjectNode();
        List<Utterance> utterances = new ArrayList<>();
        List<Word> words = new ArrayList<>();
        try (JsonParser json = Json.MAPPER.createParser(new InputStreamReader(
                BodyEncoding.ofJson(document).decode(new ByteArrayInputStream(document)), UTF_8))) {
            json.nextToken();
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String member = json.currentName();
                json.nextToken();
                switch (member) {
                    case "utterances" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) utterances.add(utterance(tree(json)));
                    }
                    case "words" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) words.add(word(tree(json)));
                    }
                    default -> rest.set(member, tree(json));
                }
            }
        } catch (IOException e) {
            throw new Json.StoredWrongly("a stored transcript is no deflated JSON", e);
        }
        Json.checkVersion(rest.path("v").intValue(), Transcript.SCHEMA_VERSION);
        return new Transcript(
                text,
                Json.optionalText(rest, "language"),
                optional(rest, "duration"),
                optional(rest, "confidence"),
                Json.integer(rest, "channels"),
                utterances,
                words,
                Json.optionalText(rest, "summary"));
    }

    private static JsonNode tree(JsonParser json) throws IOException {
        return Json.MAPPER.readTree(json);
    }

    private static Utterance utterance(JsonNode it) {
        return new Utterance(
                Json.text(it, "text"),
                Json.decimal(it, "start"),
                Json.decimal(it, "end"),
                optional(it, "confidence"),
                Json.optionalText(it, "speaker"),
                it.path("channel").intValue());
    }

    private static Word word(JsonNode it) {
        return new Word(
                Json.text(it, "text"),
                Json.decimal(it, "start"),
                Json.decimal(it, "end"),
                optional(it, "confidence"),
                Json.optionalText(it, "speaker"),
                it.path("channel").intValue());
    }

    private static @Nullable Double optional(JsonNode node, String member) {
        JsonNode value = node.path(member);
        return value.isNumber() ? value.doubleValue() : null;
    }
}
