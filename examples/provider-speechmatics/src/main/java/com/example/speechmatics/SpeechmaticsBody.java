package com.example.speechmatics;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body of Speechmatics': a transcript ({@code RetrieveTranscriptResponse}, json-v2) or a job
 * ({@code RetrieveJobResponse}). Its results are read one by one, so that hours of speech never stand in memory as JSON.
 * Times are seconds. A punctuation mark becomes part of the word that it attaches to.
 */
final class SpeechmaticsBody {
    private static final JsonMapper JSON = new JsonMapper();

    private final List<Word> words = new ArrayList<>();
    private final Map<String, Integer> channels = new HashMap<>();
    private JsonNode job = MissingNode.getInstance();
    private JsonNode metadata = MissingNode.getInstance();
    private JsonNode summary = MissingNode.getInstance();
    private @Nullable String language;
    private String beforeNext = "";
    private boolean transcribed;

    private SpeechmaticsBody() {}

    /**
     * Reads it to its end.
     *
     * @throws com.fasterxml.jackson.core.JsonProcessingException when it is no JSON, or none of a sensible depth
     * @throws IOException when it cannot be read
     */
    static SpeechmaticsBody read(Body body) throws IOException {
        var read = new SpeechmaticsBody();
        try (InputStream in = body.open();
                JsonParser json = JSON.createParser(in)) {
            if (json.nextToken() == JsonToken.START_OBJECT)
                while (json.nextToken() != JsonToken.END_OBJECT) read.member(json, json.currentName());
            else json.skipChildren();
            json.nextToken();
            return read;
        }
    }

    private void member(JsonParser json, String name) throws IOException {
        json.nextToken();
        switch (name) {
            case "job" -> job = json.readValueAsTree();
            case "metadata" -> metadata = json.readValueAsTree();
            case "summary" -> summary = json.readValueAsTree();
            case "results" -> {
                if (json.currentToken() != JsonToken.START_ARRAY) return;
                transcribed = true;
                while (json.nextToken() != JsonToken.END_ARRAY) result(json.readValueAsTree());
            }
            default -> json.skipChildren();
        }
    }

    /** {@code running}, {@code done}, {@code rejected}, {@code deleted}, {@code expired}; empty where there is none. */
    String status() {
        return job.path("status").asText();
    }

    Meaning meaning() {
        ProviderJobId id = id(job.path("id").textValue());
        if (transcribed) return new Meaning.TranscriptReady(id, transcript());
        return switch (status()) {
            case "rejected", "deleted", "expired" ->
                new Meaning.TranscriptionFailed(id, new Failure(status(), reason()));
            case "running" -> new Meaning.Progress(id, "running");
            case "done" -> new Meaning.ThinNotice(id, "done");
            default -> new Meaning.Unrecognised("there is neither a transcript nor a status in it");
        };
    }

    /** The id, where it can be one. */
    static @Nullable ProviderJobId id(@Nullable String text) {
        return text == null || text.isBlank() || text.length() > 200 ? null : new ProviderJobId(text);
    }

    private String reason() {
        String said = job.path("errors").path(0).path("message").asText();
        return said.isBlank() ? "Speechmatics gave no reason." : said;
    }

    /** Of the alternatives the first is the likeliest. */
    private void result(JsonNode item) {
        JsonNode best = item.path("alternatives").path(0);
        String content = best.path("content").asText();
        if (content.isEmpty()) return;
        switch (item.path("type").asText()) {
            case "word", "entity" -> word(item, best, content);
            case "punctuation" -> punctuate(content, item.path("attaches_to").asText());
            default -> {}
        }
    }

    private void word(JsonNode item, JsonNode best, String content) {
        String speaker = best.path("speaker").textValue();
        String channel = item.path("channel").asText();
        if (language == null) language = best.path("language").textValue();
        words.add(new Word(
                beforeNext + content,
                item.path("start_time").asDouble(),
                item.path("end_time").asDouble(),
                best.path("confidence").isNumber()
                        ? (Double) best.path("confidence").asDouble()
                        : null,
                "UU".equals(speaker) ? null : speaker,
                channels.computeIfAbsent(channel, _ -> channels.size())));
        beforeNext = "";
    }

    private void punctuate(String mark, String attachesTo) {
        if (attachesTo.equals("next") || words.isEmpty()) {
            beforeNext += mark;
            return;
        }
        Word to = words.removeLast();
        words.add(new Word(to.text() + mark, to.start(), to.end(), to.confidence(), to.speaker(), to.channel()));
    }

    private Transcript transcript() {
        var utterances = new ArrayList<Utterance>();
        int from = 0;
        for (int i = 1; i <= words.size(); i++)
            if (i == words.size() || !sameVoice(words.get(from), words.get(i))) {
                Word first = words.get(from);
                double end = words.get(i - 1).end();
                String text = text(words.subList(from, i));
                utterances.add(new Utterance(text, first.start(), end, null, first.speaker(), first.channel()));
                from = i;
            }
        return new Transcript(
                text(words),
                language,
                job.path("duration").isNumber() ? (Double) job.path("duration").asDouble() : null,
                null,
                Math.max(1, channels.size()),
                utterances,
                words,
                summary.path("content").textValue());
    }

    private static boolean sameVoice(Word one, Word other) {
        return one.channel() == other.channel() && Objects.equals(one.speaker(), other.speaker());
    }

    private String text(List<Word> some) {
        String delimiter =
                metadata.path("language_pack_info").path("word_delimiter").asText(" ");
        return some.stream().map(Word::text).collect(Collectors.joining(delimiter));
    }
}
