package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that the description offers, asked for by people who may not and by people who mean no good. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileInputTest {
    private static final String NOBODY = "0198c1d2-7a3b-7c4d-8e5f-0123456789ab";

    @TempDir
    private static Path data;

    private @Nullable ServiceProcess started;
    private JsonNode description = MissingNode.getInstance();
    private final Map<String, String> keys = new HashMap<>();

    record Operation(String method, String path, JsonNode says) {
        /** The path with something in place of its variables. */
        String with(String value) {
            return path.replaceAll("[{][^}]+}", value.replace("$", "\\$"));
        }

        List<String> scopes() {
            return says.path("security").findValues("key").stream()
                    .map(it -> it.get(0).textValue())
                    .toList();
        }

        /** Of the body, null if it takes none. */
        @Nullable
        String type() {
            return says.has("requestBody") ? "application/json" : null;
        }

        @Override
        public String toString() {
            return method + " " + path;
        }
    }

    @BeforeAll
    void start() throws Exception {
        ServiceProcess service = ServiceProcess.start(data, Map.of()).awaitWorking();
        started = service;
        description = service.get("/api/v1/openapi.json");
        for (String scope : List.of("submit", "read", "operate"))
            keys.put(
                    scope,
                    Hostile.json(service.send(
                                            "POST",
                                            "/api/v1/keys",
                                            "{\"name\":\"%s\",\"scopes\":[\"%s\"]}".formatted(scope, scope))
                                    .body())
                            .get("key")
                            .textValue());
        service.send("PUT", "/api/v1/sources/default", """
                {"provider": "deepgram", "verification": {"type": "open"}, "follow_ups": []}""");
        service.send("POST", "/hook", DeepgramBodies.ofBytes(2_000, "req-1"));
    }

    @AfterAll
    void stop() {
        service().close();
        assertThat(service().log()).doesNotContain("request failed").doesNotContain("\tat ");
    }

    private ServiceProcess service() {
        return Objects.requireNonNull(started);
    }

    private Stream<Operation> operations() {
        return everything().filter(it -> !it.says().toString().contains("text/event-stream"));
    }

    /** What never ends included. */
    private Stream<Operation> everything() {
        return description
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(it -> new Operation(it.getKey().toUpperCase(Locale.ROOT), path.getKey(), it.getValue())));
    }

    @Test
    void there_are_operations_and_all_of_them_are_described() {
        assertThat(operations().count()).isGreaterThan(35);
        assertThat(everything())
                .allSatisfy(it -> assertThat(it.says().has("x-draft"))
                        .as("%s says what it may answer", it)
                        .isFalse());
    }

    @ParameterizedTest
    @MethodSource("everything")
    void nobody_comes_in_without_the_right_key(Operation operation) throws Exception {
        assertThat(send(operation, operation.with(NOBODY), "", operation.type(), new byte[0]))
                .isEqualTo(401);
        assertThat(send(
                        operation,
                        operation.with(NOBODY),
                        "no-such-key-that-is-long-enough-to-be-one",
                        operation.type(),
                        new byte[0]))
                .isIn(401, 429);
        for (var key : keys.entrySet())
            if (!operation.scopes().contains(key.getKey()))
                assertThat(send(operation, operation.with(NOBODY), key.getValue(), operation.type(), new byte[0]))
                        .as("%s with the scope %s", operation, key.getKey())
                        .isEqualTo(403);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hostile_paths_and_queries_are_refused_as_declared(Operation operation) throws Exception {
        String type = operation.type();
        byte[] body = type == null ? new byte[0] : "{}".getBytes(StandardCharsets.UTF_8);
        for (String text : Hostile.TEXTS) {
            if (operation.path().contains("{")) send(operation, operation.with(text), ServiceProcess.KEY, type, body);
            for (JsonNode parameter : operation.says().path("parameters"))
                if (parameter.path("in").asText().equals("query"))
                    send(
                            operation,
                            operation.with(NOBODY) + "?"
                                    + parameter.path("name").asText().replace("{label}", text) + "=" + text,
                            ServiceProcess.KEY,
                            type,
                            body);
        }
    }

    @ParameterizedTest
    @MethodSource("operations")
    void hostile_documents_are_refused_as_declared(Operation operation) throws Exception {
        String path = operation.with(operation.path().contains("sources") ? "hostile" : NOBODY);
        JsonNode content = operation.says().path("requestBody").path("content");
        for (byte[] document : Hostile.documents().toList()) {
            send(operation, path, ServiceProcess.KEY, "application/json", document);
            for (String other : List.of("text/plain", "application/json; charset=utf-7", "nonsense"))
                if (!content.isMissingNode()) send(operation, path, ServiceProcess.KEY, other, document);
            if (content.has("multipart/form-data")) {
                send(operation, path, ServiceProcess.KEY, "multipart/form-data", document);
                send(operation, path, ServiceProcess.KEY, "multipart/form-data; boundary=x", document);
                send(operation, path, ServiceProcess.KEY, "multipart/form-data; boundary=x", form(document));
            }
        }
        for (byte[] document :
                Hostile.variations(content.path("application/json").path("example")))
            send(operation, path, ServiceProcess.KEY, "application/json", document);
    }

    private static byte[] form(byte[] document) {
        byte[] head =
                "--x\r\nContent-Disposition: form-data; name=\"request\"\r\n\r\n".getBytes(StandardCharsets.UTF_8);
        byte[] tail = "\r\n--x\r\nContent-Disposition: form-data; name=\"audio\"\r\n\r\n\0\r\n--x--\r\n"
                .getBytes(StandardCharsets.UTF_8);
        byte[] form = new byte[head.length + document.length + tail.length];
        System.arraycopy(head, 0, form, 0, head.length);
        System.arraycopy(document, 0, form, head.length, document.length);
        System.arraycopy(tail, 0, form, head.length + document.length, tail.length);
        return form;
    }

    /** Sends it; whatever it is, the answer has to be one that the description declares, and no fault of ours. */
    private int send(Operation operation, String path, String key, @Nullable String type, byte[] body)
            throws IOException, InterruptedException {
        var answer = service().send(operation.method(), path, key, type, body);
        String status = String.valueOf(answer.statusCode());
        String sent = operation.method() + " " + path + " "
                + new String(body, 0, Math.min(300, body.length), StandardCharsets.UTF_8);
        assertThat(answer.statusCode()).as("%s: %s", sent, answer.body()).isLessThan(500);
        // a variable that names another route, or that the server itself refuses
        boolean elsewhere = !path.startsWith(operation.with(NOBODY).split("[?]", -1)[0]);
        if (!elsewhere || answer.statusCode() != 405)
            assertThat(operation.says().path("responses").has(status))
                    .as("%s answers %s, undeclared: %s", sent, status, answer.body())
                    .isTrue();
        if (answer.statusCode() >= 400)
            assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                    .as("%s: %s", sent, answer.body())
                    .startsWith("application/problem+json");
        assertThat(answer.body()).doesNotContain("Exception", "io.scribehook", "\tat ", "org.postgresql");
        return answer.statusCode();
    }
}
