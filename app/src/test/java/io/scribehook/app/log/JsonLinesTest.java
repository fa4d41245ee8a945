package io.scribehook.app.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.LoggingEvent;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.slf4j.event.KeyValuePair;

class JsonLinesTest {
    private final JsonLines lines = new JsonLines();

    @Test
    void the_values_of_our_messages_are_members() throws Exception {
        JsonNode line = written(event("work.performed kind={} subject={} ms={}", null, "submit", "0-1", 12));

        assertThat(line.path("message").asText()).isEqualTo("work.performed");
        assertThat(line.path("kind").asText()).isEqualTo("submit");
        assertThat(line.path("ms").isInt()).isTrue();
        assertThat(line.path("level").asText()).isEqualTo("WARN");
        assertThat(line.path("time").asText()).endsWith("Z");
        assertThat(line.has("exception")).isFalse();
    }

    @Test
    void what_is_attached_to_a_line_is_a_member_too() throws Exception {
        LoggingEvent event = event("callback taken", null);
        event.addKeyValuePair(new KeyValuePair("status", 200));

        JsonNode line = written(event);

        assertThat(line.path("message").asText()).isEqualTo("callback taken");
        assertThat(line.path("status").asInt()).isEqualTo(200);
    }

    @Test
    void messages_of_libraries_stay_as_they_are() throws Exception {
        assertThat(written(event("HikariPool-1 - Start {} of {}", null, 1, 2))
                        .path("message")
                        .asText())
                .isEqualTo("HikariPool-1 - Start 1 of 2");
        assertThat(written(event("org.library said {} and no more", null, "this"))
                        .path("message")
                        .asText())
                .isEqualTo("org.library said this and no more");
    }

    @Test
    void an_exception_and_any_text_stay_on_one_line() throws Exception {
        byte[] bytes =
                lines.encode(event("it.failed why={}", new IllegalStateException("a\nb"), "two\nlines \"quoted\""));

        String text = new String(bytes, StandardCharsets.UTF_8);
        assertThat(text.strip()).doesNotContain("\n");
        JsonNode line = new ObjectMapper().readTree(text);
        assertThat(line.path("why").asText()).isEqualTo("two\nlines \"quoted\"");
        assertThat(line.path("exception").asText()).contains("IllegalStateException: a\nb", "JsonLinesTest");
    }

    private JsonNode written(LoggingEvent event) throws Exception {
        return new ObjectMapper().readTree(lines.encode(event));
    }

    private static LoggingEvent event(String message, @Nullable Throwable thrown, Object... arguments) {
        var context = new LoggerContext();
        var event = new LoggingEvent("x", context.getLogger("a.Logger"), Level.WARN, message, thrown, arguments);
        event.setMDCPropertyMap(Map.of());
        return event;
    }
}
