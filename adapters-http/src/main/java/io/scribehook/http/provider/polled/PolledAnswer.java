package io.scribehook.http.provider.polled;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.outgoing.Reply;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** Answers as trees, since only the configuration knows what is where. */
final class PolledAnswer {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private PolledAnswer() {}

    /** The body as a tree; missing when it is no JSON text, or one deeper or longer than is read. */
    static JsonNode tree(Body body) throws IOException {
        try (InputStream in = body.open()) {
            return JSON.readTree(in);
        } catch (JacksonException | CharConversionException _) {
            return MissingNode.getInstance();
        }
    }

    /** The tree of an answer; missing when none came. */
    static JsonNode tree(Reply reply) {
        if (!(reply instanceof Reply.Answered answer)) return MissingNode.getInstance();
        try {
            return tree(answer.body());
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory cannot be read", e);
        }
    }
}
