package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.http.world.Server;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever sends a byte now and then is never idle, and is given up all the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(90)
class SlowSendersTest {
    private static final int MANY = 100;

    private final Server server =
            Server.start(Map.of("scribehook.intake.patience", "1s", "scribehook.intake.least-per-second", "1KB"));
    private final Deliveries deliveries = new Deliveries(server);

    @AfterAll
    void stop() {
        server.close();
    }

    private String head(String path) {
        return head(path, 1_000_000);
    }

    private static String head(String path, int length) {
        return "POST " + path + " HTTP/1.1\r\nHost: h\r\nContent-Length: " + length + "\r\n\r\n";
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 1_000_000})
    void a_body_that_dribbles_in_is_answered_counted_and_cut_off(int length) throws Exception {
        long before = tooSlow();

        String answer = dribble(head(deliveries.capability(), length), "x");

        assertThat(answer)
                .startsWith("HTTP/1.1 408")
                .contains("urn:scribehook:problem:timeout", "The body came too slowly.");
        assertThat(tooSlow()).isGreaterThan(before);
    }

    @Test
    void a_head_that_dribbles_in_is_answered_and_cut_off() throws Exception {
        String answer = dribble("POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nX-A: ", "x");

        assertThat(answer).startsWith("HTTP/1.1 408").doesNotContain("problem");
    }

    @ParameterizedTest
    @ValueSource(ints = {2_000, 1_000_000})
    void being_slow_ends_no_providers_repeats_for_ever(int length) throws Exception {
        String answer = dribble(head(deliveries.capability("sore"), length), "x");

        assertThat(answer).startsWith("HTTP/1.1 503").contains("The body came too slowly.");
    }

    @Test
    void a_body_may_take_longer_than_patience_when_it_keeps_coming() throws Exception {
        String part = "x".repeat(1_000);
        try (Socket socket = server.connect()) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n"
                            + "Content-Length: 25000\r\n\r\n")
                    .getBytes(US_ASCII));
            for (int i = 0; i < 25; i++) {
                out.write(part.getBytes(US_ASCII));
                out.flush();
                LockSupport.parkNanos(100_000_000);
            }

            assertThat(new String(socket.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 200");
        }
    }

    @Test
    void many_of_them_starve_nobody() throws Exception {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = server.connect();
                slow.add(socket);
                socket.getOutputStream().write(head(deliveries.capability()).getBytes(US_ASCII));
            }

            for (int i = 0; i < 20; i++)
                assertThat(server.send(server.to(deliveries.capability()).POST(ofString("{}")))
                                .statusCode())
                        .isEqualTo(200);

            for (Socket socket : slow)
                assertThat(socket.getInputStream().readNBytes(12)).asString().isEqualTo("HTTP/1.1 408");
        } finally {
            for (Socket socket : slow) socket.close();
        }
    }

    private long tooSlow() {
        return server.bean(IntakeCounts.class).counts().getOrDefault("refused.too_slow", 0L);
    }

    /** Sends the beginning and then a byte now and then; what comes back until the connection is cut off. */
    private String dribble(String beginning, String then) throws IOException {
        var answer = new StringBuilder();
        try (Socket socket = server.connect()) {
            socket.setSoTimeout(50);
            socket.getOutputStream().write(beginning.getBytes(US_ASCII));
            byte[] bytes = new byte[4_096];
            InputStream in = socket.getInputStream();
            long until = System.nanoTime() + 40_000_000_000L;
            while (System.nanoTime() < until) {
                try {
                    int read = in.read(bytes);
                    if (read < 0) return answer.toString();
                    answer.append(new String(bytes, 0, read, ISO_8859_1));
                } catch (SocketTimeoutException _) {
                    socket.getOutputStream().write(then.getBytes(US_ASCII));
                }
            }
        } catch (IOException e) {
            // what was sent after the end made it a reset
            if (answer.isEmpty()) throw e;
            return answer.toString();
        }
        throw new AssertionError("it was never cut off: " + answer);
    }
}
