package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** The paragraphs of a result of Deepgram's: one for each turn of a speaker. */
record DeepgramParagraphs(Speech speech, boolean speakers) {
    void write(JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("paragraphs");
        String text = speech.turns()
                .map(turn -> (speakers ? "Speaker " + turn.speaker() + ": " : "") + turn.text(true))
                .collect(Collectors.joining("\n\n", "\n", ""));
        json.writeStringField("transcript", text);
        json.writeArrayFieldStart("paragraphs");
        Json.each(speech.turns(), turn -> paragraph(json, turn));
        json.writeEndArray();
        json.writeEndObject();
    }

    private void paragraph(JsonGenerator json, Turn turn) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("sentences");
        int from = 0;
        for (int i = 0; i < turn.words().size(); i++) {
            boolean last = i == turn.words().size() - 1;
            if (!last && !turn.words().get(i).endsSentence()) continue;
            sentence(json, turn.words().subList(from, i + 1));
            from = i + 1;
        }
        json.writeEndArray();
        if (speakers) json.writeNumberField("speaker", turn.speaker());
        json.writeNumberField("num_words", turn.words().size());
        json.writeNumberField("start", (float) turn.start());
        json.writeNumberField("end", (float) turn.end());
        json.writeEndObject();
    }

    private static void sentence(JsonGenerator json, List<TimedWord> words) throws IOException {
        json.writeStartObject();
        json.writeStringField("text", words.stream().map(TimedWord::written).collect(Collectors.joining(" ")));
        json.writeNumberField("start", (float) words.getFirst().start());
        json.writeNumberField("end", (float) words.getLast().end());
        json.writeEndObject();
    }
}
