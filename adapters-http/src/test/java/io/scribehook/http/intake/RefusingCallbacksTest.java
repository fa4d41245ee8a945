package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.noBody;
import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static java.net.http.HttpRequest.BodyPublishers.ofInputStream;
import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Server;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RefusingCallbacksTest {
    private static final int LIMIT = 200_000;

    private final Path waiting;
    private final Deliveries deliveries;
    private final Server server;

    RefusingCallbacksTest(@TempDir Path waiting) {
        this.waiting = waiting;
        server = Server.start(
                Map.of("scribehook.intake.max-body", LIMIT, "scribehook.intake.directory", waiting.toString()));
        deliveries = new Deliveries(server);
    }

    @AfterEach
    void nothing_is_stored_or_left_behind() throws IOException {
        assertThat(deliveries.stored()).isZero();
        try (var files = Files.list(waiting)) {
            assertThat(files).isEmpty();
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hook/nonsense", "/hook/sources", "/hook/sources/none", "/hook/sources/%00", "/hook"})
    void an_unknown_address_is_a_404_that_says_nothing_of_it(String path) throws Exception {
        var answer = server.send(server.to(path).POST(ofString("{}")));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .isEqualTo("{\"type\":\"urn:scribehook:problem:not-found\","
                        + "\"title\":\"There is no such thing\",\"status\":404,\"detail\":\"Nobody listens here.\"}");
    }

    @Test
    void a_token_with_one_wrong_letter_is_counted() throws Exception {
        var counts = server.bean(IntakeCounts.class);
        long before = counts.counts().getOrDefault("refused.unknown_address", 0L);
        String path = deliveries.capability();
        String forged = path.substring(0, path.length() - 1) + (path.endsWith("0") ? "1" : "0");

        assertThat(server.send(server.to(forged).POST(ofString("{}"))).statusCode())
                .isEqualTo(404);
        assertThat(counts.counts()).containsEntry("refused.unknown_address", before + 1);
    }

    @Test
    void a_disabled_source_is_a_404() throws Exception {
        String path = deliveries.source("off", new Verification.Open(), false);

        assertThat(server.send(server.to(path).POST(ofString("{}"))).statusCode())
                .isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/hook", "/hook/x", "/hook/sources/x"})
    void only_post_and_put_are_allowed(String path) throws Exception {
        var got = server.send(server.to(path).GET());
        var head = server.send(server.to(path).method("HEAD", noBody()));

        assertThat(got.statusCode()).isEqualTo(405);
        assertThat(got.headers().firstValue("Allow").orElseThrow().split(", ?"))
                .containsExactlyInAnyOrder("POST", "PUT");
        assertThat(got.body()).contains("urn:scribehook:problem:method-not-allowed");
        assertThat(head.statusCode()).isEqualTo(405);
        assertThat(head.headers().firstValue("Allow")).isPresent();
    }

    @Test
    void a_body_over_the_limit_is_refused_before_it_is_read() throws Exception {
        String answer;
        try (Socket socket = server.connect()) {
            socket.getOutputStream()
                    .write(ascii("POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nContent-Length: "
                            + (LIMIT + 1) + "\r\nExpect: 100-continue\r\n\r\n"));
            answer = new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII);
        }

        assertThat(answer).isEqualTo("HTTP/1.1 413");
    }

    @Test
    void a_body_over_the_limit_is_refused_without_a_length_too() throws Exception {
        var answer = server.send(server.to(deliveries.capability())
                .POST(ofInputStream(() -> new ByteArrayInputStream(new byte[LIMIT + 1]))));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("urn:scribehook:problem:too-large", "" + LIMIT);
    }

    @Test
    void a_small_body_that_unpacks_to_more_than_the_limit_is_refused() throws Exception {
        var answer = server.send(server.to(deliveries.capability())
                .header("Content-Encoding", "gzip")
                .POST(ofByteArray(Packing.gzip(new byte[LIMIT + 1]))));

        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void a_body_that_is_not_packed_as_it_says_is_refused() throws Exception {
        byte[] packed = Packing.gzip(ascii("all of this belongs together"));
        byte[] truncated = Arrays.copyOf(packed, packed.length - 9);

        for (byte[] body : new byte[][] {ascii("{}"), truncated}) {
            var answer = server.send(server.to(deliveries.capability())
                    .header("Content-Encoding", "gzip")
                    .POST(ofByteArray(body)));

            assertThat(answer.statusCode()).isEqualTo(400);
            assertThat(answer.body()).contains("urn:scribehook:problem:malformed");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 10, 70_000, 150_000})
    void a_body_that_is_cut_short_is_never_stored(int sent) throws Exception {
        long before = cutShort();
        String head = "POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nContent-Length: 160000\r\n\r\n";

        server.rawCut(ascii(head + "x".repeat(sent)));

        awaitCutShort(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"5\r\nhello\r\n", "5\r\nhel", "5\r\nhello\r\n0\r\n", "5\r\nhello\r\nnonsense\r\n\r\n"})
    void chunks_that_do_not_end_are_never_stored(String chunks) throws Exception {
        String head = "POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n";

        String answer = server.rawCut(ascii(head + chunks));

        assertThat(answer).doesNotStartWith("HTTP/1.1 200");
    }

    @Test
    void a_packed_body_that_is_cut_short_after_its_last_packed_byte_is_never_stored() throws Exception {
        long before = cutShort();
        byte[] packed = Packing.gzip(ascii("whole"));
        String head = "POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nContent-Encoding: gzip\r\n"
                + "Content-Length: " + (packed.length + 1) + "\r\n\r\n";

        server.rawCut(Packing.joined(ascii(head), packed));

        awaitCutShort(before);
    }

    @Test
    void a_request_line_that_is_no_uri_is_refused() throws Exception {
        String answer = server.raw(ascii("POST " + deliveries.capability()
                + "?q={a|b} HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nConnection: close\r\n\r\nok"));

        assertThat(answer).startsWith("HTTP/1.1 400").contains("urn:scribehook:problem:malformed");
    }

    private long cutShort() {
        return server.bean(IntakeCounts.class).counts().getOrDefault("refused.cut_short", 0L);
    }

    private void awaitCutShort(long before) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (cutShort() == before && System.nanoTime() < deadline) LockSupport.parkNanos(1_000_000);
        assertThat(cutShort()).isEqualTo(before + 1);
    }
}
