package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofByteArray;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PackedCallbacksTest {
    private static final byte[] BODY = "{\"text\":\"so it goes\"}".repeat(5_000).getBytes(StandardCharsets.UTF_8);

    private final Deliveries deliveries = new Deliveries(Server.start());

    @AfterAll
    void stop() {
        deliveries.server().close();
    }

    private HttpResponse<String> send(String encoding, byte[] body) throws Exception {
        return deliveries
                .server()
                .send(deliveries
                        .server()
                        .to(deliveries.capability())
                        .header("Content-Encoding", encoding)
                        .POST(ofByteArray(body)));
    }

    @Test
    void gzip_is_stored_unpacked() throws Exception {
        var answer = send("gzip", Packing.gzip(BODY));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.body(answer)).isEqualTo(BODY);
        assertThat(deliveries.event(answer).headers()).doesNotContainKey("content-encoding");
    }

    @Test
    void deflate_is_stored_unpacked_with_or_without_its_header() throws Exception {
        assertThat(deliveries.body(send("deflate", Packing.deflate(BODY, false))))
                .isEqualTo(BODY);
        assertThat(deliveries.body(send("Deflate", Packing.deflate(BODY, true))))
                .isEqualTo(BODY);
    }

    @Test
    void an_unknown_encoding_is_stored_as_it_is_and_noted() throws Exception {
        var answer = send("br", new byte[] {1, 2, 3});

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.body(answer)).containsExactly(1, 2, 3);
        assertThat(deliveries.event(answer).headers()).containsEntry("content-encoding", "br");
    }
}
