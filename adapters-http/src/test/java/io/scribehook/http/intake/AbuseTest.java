package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.http.world.Server;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;

/** Whoever means us harm gets a clear answer or none, and nobody else waits for it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(60)
class AbuseTest {
    private static final int MANY = 200;

    private final Server server = Server.start();
    private final Deliveries deliveries = new Deliveries(server);

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void senders_who_never_finish_their_head_hold_nobody_up() throws Exception {
        othersAreServedWhile("POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\nX-A: ");
    }

    @Test
    void senders_who_never_finish_their_body_hold_nobody_up() throws Exception {
        othersAreServedWhile("POST " + deliveries.capability()
                + " HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n" + "x".repeat(1_000));
    }

    @Test
    void a_flood_of_headers_is_refused() throws Exception {
        String flood = "X-Header: aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\r\n".repeat(1_000);

        String answer = server.raw(("POST " + deliveries.capability() + " HTTP/1.1\r\nHost: h\r\n" + flood
                        + "Content-Length: 2\r\nConnection: close\r\n\r\n{}")
                .getBytes(US_ASCII));

        assertThat(answer).matches("(?s)HTTP/1\\.1 4(00|13|31) .*");
    }

    @Test
    void whoever_guesses_is_told_nothing_and_counted() throws Exception {
        var counts = server.bean(IntakeCounts.class);
        long before = counts.counts().getOrDefault("refused.unknown_address", 0L);
        int stored = deliveries.stored();

        for (int i = 0; i < MANY; i++)
            assertThat(server.send(server.to("/hook/" + "a2".repeat(1 + i % 60)).POST(ofString("{}")))
                            .statusCode())
                    .isEqualTo(404);

        assertThat(counts.counts()).containsEntry("refused.unknown_address", before + MANY);
        assertThat(deliveries.stored()).isEqualTo(stored);
    }

    @Test
    void a_path_that_leads_elsewhere_leads_nowhere() throws Exception {
        for (String path : List.of("/hook/../api/v1/jobs", "/hook/%2e%2e/api/v1/jobs", "/hook//x", "/hook/a/b/c"))
            assertThat(server.raw(("POST " + path
                                    + " HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\nConnection: close\r\n\r\n{}")
                            .getBytes(US_ASCII)))
                    .as(path)
                    .matches("(?s)HTTP/1\\.1 4(00|01|04|05) .*");
    }

    private void othersAreServedWhile(String unfinished) throws Exception {
        var sockets = new ArrayList<Socket>();
        try {
            for (int i = 0; i < MANY; i++) {
                Socket socket = server.connect();
                sockets.add(socket);
                socket.getOutputStream().write(unfinished.getBytes(US_ASCII));
                socket.getOutputStream().flush();
            }
            long began = System.nanoTime();

            var answer = server.send(server.to(deliveries.capability()).POST(ofString("{}")));

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(System.nanoTime() - began).isLessThan(TimeUnit.SECONDS.toNanos(5));
        } finally {
            for (Socket socket : sockets) socket.close();
        }
    }
}
