package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;

/** A result of Gladia's, {@code TranscriptionResultDTO} of its OpenAPI description. */
record GladiaResult(Job job, Speech speech) {
    void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeObjectFieldStart("metadata");
        json.writeNumberField("audio_duration", speech.duration());
        json.writeNumberField("number_of_distinct_channels", 1);
        json.writeNumberField("billing_time", speech.duration());
        json.writeNumberField("transcription_time", speech.duration() / 60);
        json.writeEndObject();
        json.writeObjectFieldStart("transcription");
        json.writeStringField("full_transcript", speech.text(true));
        json.writeArrayFieldStart("languages");
        json.writeString(language());
        json.writeEndArray();
        json.writeArrayFieldStart("utterances");
        Json.each(speech.turns(), turn -> utterance(json, turn));
        json.writeEndArray();
        json.writeEndObject();
        json.writeEndObject();
    }

    private String language() {
        return job.asked().path("language_config").path("languages").path(0).asText("en");
    }

    private void utterance(JsonGenerator json, Turn turn) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", turn.text(true));
        json.writeStringField("language", language());
        json.writeNumberField("start", turn.start());
        json.writeNumberField("end", turn.end());
        json.writeNumberField("confidence", turn.confidence());
        json.writeNumberField("channel", 0);
        if (job.asked("diarization")) json.writeNumberField("speaker", turn.speaker());
        json.writeArrayFieldStart("words");
        for (TimedWord word : turn.words()) {
            json.writeStartObject();
            json.writeStringField("word", word.written());
            json.writeNumberField("start", word.start());
            json.writeNumberField("end", word.end());
            json.writeNumberField("confidence", word.confidence());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
