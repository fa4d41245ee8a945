package io.scribehook.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.scribehook.persistence.embedded.EmbeddedPostgres;
import io.scribehook.persistence.embedded.EmbeddedPostgresConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two nodes and one database: one node dies in the middle of its work. */
class TakeOverTest {
    @Test
    void the_other_node_does_what_a_dead_one_had_begun_and_doubles_nothing_that_must_not_be(@TempDir Path data)
            throws Exception {
        try (var postgres = EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(data.resolve("postgres")));
                var twilio = new StallingSmsServer();
                var application = new SlowApplication()) {
            postgres.start();
            Map<String, String> settings = settings(postgres, twilio);
            try (var a = ServiceProcess.start(data.resolve("a"), settings).awaitWorking()) {
                a.send("PUT", "/api/v1/sources/default", """
                        {"provider": "deepgram", "verification": {"type": "open"},
                         "follow_ups": [{"type": "sms", "to": "+4915112345678"},
                                        {"type": "callback", "url": "%s"}]}
                        """.formatted(application.url()));
                a.send("POST", "/hook", DeepgramBodies.saying("the quick brown fox", "req-1"));
                assertThat(twilio.awaitFirst()).isTrue();
                String key = application.heard();

                a.kill();

                try (var b = ServiceProcess.start(data.resolve("b"), settings).awaitWorking()) {
                    assertThat(application.heard()).isEqualTo(key);
                    application.answer();
                    b.awaitSeen(
                            "/api/v1/follow-ups?state=done",
                            it -> it.path("items").size() == 1);
                    b.awaitSeen(
                            "/api/v1/follow-ups?state=unknown",
                            it -> it.path("items").size() == 1);
                    assertThat(twilio.taken()).hasSize(1);
                }
            }
        }
    }

    private static Map<String, String> settings(EmbeddedPostgres postgres, StallingSmsServer twilio) {
        var settings = new HashMap<String, String>();
        settings.put("scribehook.database.url", postgres.access().url());
        settings.put("scribehook.database.user", postgres.access().user());
        settings.put("scribehook.database.password", postgres.access().password());
        settings.put("scribehook.workers.lease", "3s");
        settings.put("scribehook.workers.follow-up-time", "14s");
        settings.put("scribehook.egress.allow", "127.0.0.0/8");
        settings.put("scribehook.channels.sms.base-url", twilio.url());
        settings.put("scribehook.channels.sms.account-sid", "AC00000000000000000000000000000001");
        settings.put("scribehook.channels.sms.auth-token", "not-a-secret");
        settings.put("scribehook.channels.sms.from", "+15005550006");
        return settings;
    }

    /** Takes callbacks and lets them wait for their answer. */
    private static final class SlowApplication implements AutoCloseable {
        private final HttpServer server;
        private final BlockingQueue<String> keys = new LinkedBlockingQueue<>();
        private final CountDownLatch answering = new CountDownLatch(1);

        SlowApplication() throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::take);
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
        }

        /** The key of the next callback. */
        String heard() throws InterruptedException {
            String key = keys.poll(60, TimeUnit.SECONDS);
            if (key == null) throw new AssertionError("no callback came");
            return key;
        }

        void answer() {
            answering.countDown();
        }

        private void take(HttpExchange exchange) throws IOException {
            exchange.getRequestBody().readAllBytes();
            keys.addAll(exchange.getRequestHeaders().getOrDefault("webhook-id", List.of("none")));
            try {
                answering.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException(e);
            }
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        }

        @Override
        public void close() {
            answer();
            server.stop(0);
        }
    }
}
