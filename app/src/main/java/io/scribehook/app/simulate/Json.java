package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** Writes JSON piece by piece. */
@FunctionalInterface
interface Json {
    ObjectMapper MAPPER = new ObjectMapper();

    void write(JsonGenerator json) throws IOException;

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    default void writeTo(OutputStream out) throws IOException {
        try (JsonGenerator json = MAPPER.createGenerator(out).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            write(json);
        }
    }

    /** One piece of many. */
    @FunctionalInterface
    interface Piece<T> {
        void write(T one) throws IOException;
    }

    static <T> void each(Stream<T> all, Piece<T> piece) throws IOException {
        for (var rest = all.iterator(); rest.hasNext(); ) piece.write(rest.next());
    }

    /** As JavaScript writes it. */
    static String time(Instant at) {
        String text = at.truncatedTo(ChronoUnit.MILLIS).toString();
        return text.contains(".") ? text : text.replace("Z", ".000Z");
    }
}
