package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A transcript of AssemblyAI's, at any stage.
 *
 * @param speech null as long as there is none, and when there will be none
 */
record AssemblyAiTranscript(
        Job job, String status, @Nullable Speech speech) {
    static final String FAILURE = "Transcoding failed. File does not appear to contain audio.";

    private static final List<String> REQUIRED_FLAGS = List.of("auto_highlights", "redact_pii", "summarization");
    private static final List<String> REQUIRED_NULLS =
            List.of("language_confidence", "language_confidence_threshold", "language_codes");

    void write(JsonGenerator json) throws IOException {
        boolean deleted = job.state() instanceof JobState.Deleted;
        JsonNode asked = job.asked();
        json.writeStartObject();
        json.writeStringField("id", job.id());
        json.writeStringField("language_model", "assemblyai_default");
        json.writeStringField("acoustic_model", "assemblyai_default");
        json.writeStringField("language_code", asked.path("language_code").asText("en_us"));
        json.writeStringField("status", status);
        json.writeStringField(
                "audio_url",
                deleted ? "http://deleted_by_user" : asked.path("audio_url").asText());
        content(json, deleted);
        json.writeBooleanField("punctuate", asked.path("punctuate").asBoolean(true));
        json.writeBooleanField("format_text", asked.path("format_text").asBoolean(true));
        json.writeBooleanField("speaker_labels", job.asked("speaker_labels"));
        for (String flag : REQUIRED_FLAGS) json.writeBooleanField(flag, job.asked(flag));
        for (String none : REQUIRED_NULLS) json.writeNullField(none);
        json.writeStringField("speech_model", asked.path("speech_model").textValue());
        webhook(json, asked);
        if (status.equals("error")) json.writeStringField("error", FAILURE);
        json.writeEndObject();
    }

    private void content(JsonGenerator json, boolean deleted) throws IOException {
        Speech said = speech;
        if (said == null) {
            json.writeStringField("text", deleted ? "Deleted by user." : null);
            for (String none : List.of("words", "utterances", "confidence", "audio_duration"))
                json.writeNullField(none);
            return;
        }
        json.writeStringField("text", said.text(job.asked().path("punctuate").asBoolean(true)));
        json.writeArrayFieldStart("words");
        Json.each(said.turns(), turn -> words(json, turn));
        json.writeEndArray();
        utterances(json, said);
        json.writeNumberField("confidence", said.confidence());
        json.writeNumberField("audio_duration", Math.round(said.duration()));
    }

    private void utterances(JsonGenerator json, Speech said) throws IOException {
        if (!job.asked("speaker_labels")) {
            json.writeNullField("utterances");
            return;
        }
        json.writeArrayFieldStart("utterances");
        Json.each(said.turns(), turn -> {
            json.writeStartObject();
            json.writeStringField("speaker", speaker(turn));
            json.writeStringField("text", turn.text(true));
            json.writeNumberField("confidence", turn.confidence());
            json.writeNumberField("start", millis(turn.start()));
            json.writeNumberField("end", millis(turn.end()));
            json.writeArrayFieldStart("words");
            words(json, turn);
            json.writeEndArray();
            json.writeEndObject();
        });
        json.writeEndArray();
    }

    private void words(JsonGenerator json, Turn turn) throws IOException {
        boolean punctuate = job.asked().path("punctuate").asBoolean(true);
        for (TimedWord word : turn.words()) {
            json.writeStartObject();
            json.writeStringField("text", punctuate ? word.written() : word.bare());
            json.writeNumberField("start", millis(word.start()));
            json.writeNumberField("end", millis(word.end()));
            json.writeNumberField("confidence", Math.round(word.confidence() * 100_000) / 100_000.0);
            json.writeStringField("speaker", job.asked("speaker_labels") ? speaker(turn) : null);
            json.writeEndObject();
        }
    }

    private void webhook(JsonGenerator json, JsonNode asked) throws IOException {
        String header = asked.path("webhook_auth_header_name").textValue();
        json.writeStringField("webhook_url", asked.path("webhook_url").textValue());
        if (job.calledStatus() > 0) json.writeNumberField("webhook_status_code", job.calledStatus());
        else json.writeNullField("webhook_status_code");
        json.writeBooleanField("webhook_auth", header != null);
        json.writeStringField("webhook_auth_header_name", header);
    }

    private static String speaker(Turn turn) {
        return String.valueOf((char) ('A' + turn.speaker()));
    }

    private static long millis(double seconds) {
        return Math.round(seconds * 1000);
    }
}
