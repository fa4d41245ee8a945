package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** A result of Deepgram's, {@code ListenV1Response} of its OpenAPI description: what was asked for and no more. */
final class DeepgramResult {
    private static final String MODEL_ID = "40bd3654-e622-47c4-a111-63a61b23bfe8";

    private final Job job;
    private final Speech speech;
    private final boolean punctuated;
    private final boolean speakers;

    DeepgramResult(Job job, Speech speech) {
        this.job = job;
        this.speech = speech;
        this.punctuated = asked("punctuate") || asked("smart_format") || asked("paragraphs");
        this.speakers = asked("diarize") || !text("diarize_model", "").isEmpty();
    }

    private boolean asked(String option) {
        return text(option, "false").equals("true");
    }

    private String text(String option, String usually) {
        return job.asked().path(option).path(0).asText(usually);
    }

    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("metadata");
        metadata(json);
        json.writeEndObject();
        json.writeObjectFieldStart("results");
        json.writeArrayFieldStart("channels");
        channel(json);
        json.writeEndArray();
        if (asked("utterances")) utterances(json);
        json.writeEndObject();
        json.writeEndObject();
    }

    private void metadata(JsonGenerator json) throws IOException {
        String model = text("model", "base-general");
        json.writeStringField("transaction_key", "deprecated");
        json.writeStringField("request_id", job.id());
        json.writeStringField("sha256", Digest.of(job));
        json.writeStringField("created", Json.time(job.submission().at()));
        json.writeNumberField("duration", (float) speech.duration());
        json.writeNumberField("channels", 1);
        json.writeArrayFieldStart("models");
        json.writeString(MODEL_ID);
        json.writeEndArray();
        json.writeObjectFieldStart("model_info");
        json.writeObjectFieldStart(MODEL_ID);
        json.writeStringField("name", model);
        json.writeStringField("version", "2025-01-09.0");
        json.writeStringField("arch", model.replaceFirst("-(?!\\d).*$", ""));
        json.writeEndObject();
        json.writeEndObject();
        tagsAndExtra(json);
    }

    private void tagsAndExtra(JsonGenerator json) throws IOException {
        if (job.asked().has("tag")) {
            json.writeFieldName("tags");
            Json.MAPPER.writeTree(json, job.asked().get("tag"));
        }
        if (!job.asked().has("extra")) return;
        var extra = Json.object();
        for (JsonNode pair : job.asked().get("extra")) {
            String[] parts = pair.asText().split(":", 2);
            extra.put(parts[0], parts.length == 2 ? parts[1] : "");
        }
        json.writeFieldName("extra");
        Json.MAPPER.writeTree(json, extra);
    }

    private void channel(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("alternatives");
        json.writeStartObject();
        json.writeStringField("transcript", speech.text(punctuated));
        json.writeNumberField("confidence", confidence(speech.confidence()));
        json.writeArrayFieldStart("words");
        Json.each(speech.turns(), turn -> words(json, turn));
        json.writeEndArray();
        if (asked("paragraphs") || asked("smart_format")) new DeepgramParagraphs(speech, speakers).write(json);
        json.writeEndObject();
        json.writeEndArray();
        if (asked("detect_language")) {
            json.writeStringField("detected_language", "en");
            json.writeNumberField("language_confidence", 0.9921875f);
        }
        json.writeEndObject();
    }

    private void words(JsonGenerator json, Turn turn) throws IOException {
        for (TimedWord word : turn.words()) {
            json.writeStartObject();
            json.writeStringField("word", word.bare());
            json.writeNumberField("start", (float) word.start());
            json.writeNumberField("end", (float) word.end());
            json.writeNumberField("confidence", confidence(word.confidence()));
            if (speakers) {
                json.writeNumberField("speaker", turn.speaker());
                json.writeNumberField("speaker_confidence", confidence(word.confidence() * 0.8));
            }
            if (punctuated) json.writeStringField("punctuated_word", word.written());
            json.writeEndObject();
        }
    }

    private void utterances(JsonGenerator json) throws IOException {
        var number = new AtomicInteger();
        json.writeArrayFieldStart("utterances");
        Json.each(speech.turns(), turn -> {
            json.writeStartObject();
            json.writeNumberField("start", (float) turn.start());
            json.writeNumberField("end", (float) turn.end());
            json.writeNumberField("confidence", confidence(turn.confidence()));
            json.writeNumberField("channel", 0);
            json.writeStringField("transcript", turn.text(punctuated));
            json.writeArrayFieldStart("words");
            words(json, turn);
            json.writeEndArray();
            if (speakers) json.writeNumberField("speaker", turn.speaker());
            String name = job.id() + number.incrementAndGet();
            json.writeStringField(
                    "id",
                    UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.US_ASCII))
                            .toString());
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    /** Of half precision, as Deepgram's are. */
    private static float confidence(double value) {
        return Math.round(value * 2048) / 2048f;
    }
}
