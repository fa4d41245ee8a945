package io.scribehook.app.e2e;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small service, and what strangers may do to it: each is answered, told of in a line, and starves nobody. */
class AbuseTest {
    private static final String PLANTED = "planted-in-abuse-7c1d";
    private static final int BOMB = 80_000_000;

    private static ServiceProcess service;
    private static String crashed;

    @BeforeAll
    static void start(@TempDir Path data) throws Exception {
        service = ServiceProcess.start(
                data,
                Map.of(
                        "scribehook.intake.patience",
                        "2s",
                        "scribehook.intake.least-per-second",
                        "1KB",
                        "scribehook.quarantine.most-events",
                        "4",
                        "scribehook.housekeeping.pause",
                        "200ms",
                        CrashingDialect.PROPERTY,
                        "true"),
                "-Xmx256m");
        service.awaitWorking();
        for (String name : List.of("default", "deep", "bomb", "many", "flood")) source(name, "deepgram");
        source("crashing", "crashing");
        // it takes half a minute to be given up: in the meantime the others are
        crashed = deliver("/hook/sources/crashing", null, "{}".getBytes(US_ASCII));
    }

    @AfterAll
    static void stop() throws Exception {
        service.close();
        assertThat(service.log()).doesNotContain(PLANTED).doesNotContain("OutOfMemoryError");
    }

    private static void source(String name, String provider) throws Exception {
        assertThat(service.send("PUT", "/api/v1/sources/" + name, """
                        {"provider": "%s", "verification": {"type": "open"}, "follow_ups": []}""".formatted(provider))
                        .statusCode())
                .isBetween(200, 201);
    }

    @Test
    void slow_senders_are_given_up_and_others_are_served_meanwhile() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 100; i++)
                slow.add(begun("POST /hook HTTP/1.1\r\nHost: h\r\nContent-Length: 100000\r\n\r\n" + PLANTED));

            becomesATranscript("/hook", "req-meanwhile", 2_000);

            for (Socket socket : slow) assertThat(status(socket)).isEqualTo("HTTP/1.1 408");
            awaitLine("callback refused", "reason=TOO_SLOW");
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    @Test
    void a_flood_of_headers_is_refused() throws Exception {
        String flood = ("X-" + PLANTED + ": " + "a".repeat(80) + "\r\n").repeat(2_000);

        try (Socket socket = begun("POST /hook HTTP/1.1\r\nHost: h\r\n" + flood + "Content-Length: 2\r\n\r\n{}")) {
            assertThat(status(socket)).isEqualTo("HTTP/1.1 413");
        }
        awaitLine("strangers turned away", "reason=NO_REQUEST", "status=413");
    }

    @Test
    void a_bomb_does_not_go_off() throws Exception {
        byte[] bomb = gzip(new byte[BOMB]);

        assertThat(post("/hook/sources/bomb", "gzip", bomb)).isEqualTo(413);
        String nested = deliver("/hook/sources/bomb", "gzip, gzip", gzip(bomb));
        String unsaid = deliver("/hook/sources/bomb", null, bomb);

        awaitLine("callback refused", "reason=TOO_LARGE");
        quarantined(nested, "unreadable");
        assertThat(quarantined(unsaid, "unreadable").path("bytes").asInt()).isEqualTo(bomb.length);
    }

    @Test
    void endless_nesting_and_members_that_are_there_twice_are_put_aside() throws Exception {
        byte[] deep = "{\"results\":".repeat(400_000).getBytes(US_ASCII);
        byte[] twice = "{\"results\":{\"channels\":[]},\"results\":{\"channels\":[]}}".getBytes(US_ASCII);

        quarantined(deliver("/hook/sources/deep", null, deep), "unreadable");
        assertThat(quarantined(deliver("/hook/sources/deep", null, twice), "unreadable")
                        .path("note")
                        .asText())
                .contains("twice");
    }

    @Test
    void a_transcript_of_100_000_words_is_read_and_one_of_a_million_is_put_aside() throws Exception {
        becomesATranscript("/hook/sources/many", "req-many", 100_000);
        String word = "{\"word\":\"a\"},";
        byte[] million =
                ("{\"metadata\":{},\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"a\",\"words\":["
                                + word.repeat(1_000_000) + "{}]}]}]}}")
                        .getBytes(US_ASCII);

        assertThat(quarantined(deliver("/hook/sources/many", null, million), "unreadable")
                        .path("note")
                        .asText())
                .contains("too many");
    }

    @Test
    void an_event_that_crashes_whoever_reads_it_is_put_aside_and_others_are_read_meanwhile() throws Exception {
        becomesATranscript("/hook", "req-beside-a-crash", 100);

        quarantined(crashed, "crashed");

        assertThat(service.log().lines().filter(line -> line.contains("work.crashed")))
                .hasSize(5)
                .allMatch(line -> line.contains(crashed));
    }

    @Test
    void whoever_guesses_is_told_nothing_and_fills_no_log() throws Exception {
        for (int i = 0; i < 300; i++)
            assertThat(post("/hook/" + PLANTED + i, null, PLANTED.getBytes(US_ASCII)))
                    .isEqualTo(404);
        for (String path : List.of("/hook/../api/v1/jobs", "/hook/%2e%2e/api/v1/jobs", "/hook//x", "/hook/a/b/c"))
            try (Socket socket = begun("POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n\r\n{}")) {
                assertThat(status(socket)).as(path).matches("HTTP/1\\.1 4(00|01|04|05)");
            }

        awaitLine("strangers turned away", "reason=UNKNOWN_ADDRESS");
        assertThat(service.log().lines().filter(line -> line.contains("strangers turned away")))
                .hasSizeLessThan(10);
    }

    @Test
    void quarantine_is_kept_within_bounds_and_says_so() throws Exception {
        for (int i = 0; i < 10; i++) deliver("/hook/sources/flood", null, (PLANTED + i).getBytes(US_ASCII));

        JsonNode health = service.awaitSeen(
                "/api/v1/health", seen -> flood(seen).path("dropped").asInt() == 6);

        assertThat(flood(health).path("events").asInt()).isEqualTo(4);
        assertThat(flood(health).path("hint").asText()).contains("verify its senders");
        awaitLine("quarantine.dropped", "source=flood");
    }

    private static JsonNode flood(JsonNode health) {
        for (JsonNode at : health.path("quarantine"))
            if (at.path("source").asText().equals("flood")) return at;
        return health.path("nowhere");
    }

    private static void becomesATranscript(String path, String id, int words) throws Exception {
        String text = "word ".repeat(words).strip();
        deliver(path, null, DeepgramBodies.saying(text, id).getBytes(US_ASCII));
        JsonNode jobs = service.awaitSeen(
                "/api/v1/jobs?provider_job_id=" + id + "&state=completed",
                seen -> seen.path("items").size() == 1);
        JsonNode transcript = service.get(
                "/api/v1/jobs/" + jobs.path("items").path(0).path("id").asText() + "/transcript");
        assertThat(transcript.path("words").size()).isEqualTo(words);
    }

    private static JsonNode quarantined(String event, String reason) throws Exception {
        JsonNode seen = service.awaitSeen(
                "/api/v1/callbacks/" + event, it -> it.path("state").asText().equals("quarantined"));
        assertThat(seen.path("reason").asText()).isEqualTo(reason);
        return seen;
    }

    /** The id of the event that it became. */
    private static String deliver(String path, @Nullable String encoding, byte[] body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            var answer = client.send(request(path, encoding, body), BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.headers().firstValue("Scribehook-Event").orElseThrow();
        }
    }

    private static int post(String path, @Nullable String encoding, byte[] body) throws Exception {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(request(path, encoding, body), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static HttpRequest request(String path, @Nullable String encoding, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(service.url().resolve(path))
                .version(HttpClient.Version.HTTP_1_1)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        return (encoding == null ? request : request.header("Content-Encoding", encoding)).build();
    }

    private static Socket begun(String beginning) throws Exception {
        URI url = service.url();
        Socket socket = new Socket(url.getHost(), url.getPort());
        socket.setSoTimeout(30_000);
        socket.getOutputStream().write(beginning.getBytes(ISO_8859_1));
        socket.getOutputStream().flush();
        return socket;
    }

    private static String status(Socket socket) throws IOException {
        return new String(socket.getInputStream().readNBytes("HTTP/1.1 ddd".length()), ISO_8859_1);
    }

    private static void awaitLine(String... parts) {
        service.awaitLine(line -> List.of(parts).stream().allMatch(line::contains));
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(bytes);
        }
        return packed.toByteArray();
    }
}
