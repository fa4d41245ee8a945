package io.scribehook.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the recognizer answers: {@code {"text": "...", "result": [{"word", "start", "end", "conf"}]}}, times in seconds. */
record RecognizedJson(String json) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** Empty if nothing was said. */
    Optional<SpokenUtterance> utterance() {
        JsonNode answer = tree();
        List<SpokenWord> words = new ArrayList<>();
        for (JsonNode word : answer.path("result")) words.add(word(word));
        if (words.isEmpty()) return Optional.empty();
        return Optional.of(new SpokenUtterance(answer.path("text").asText(), words));
    }

    private JsonNode tree() {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException problem) {
            throw new IllegalStateException("the recognizer's answer is not JSON", problem);
        }
    }

    private static SpokenWord word(JsonNode word) {
        return new SpokenWord(
                word.path("word").asText(),
                word.path("start").asDouble(),
                word.path("end").asDouble(),
                word.path("conf").asDouble());
    }
}
