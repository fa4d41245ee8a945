package io.scribehook.app.command;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.scribehook.app.Scribehook;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.Test;

class HealthTest {
    private record Told(int status, String said) {}

    @Test
    void a_service_that_takes_callbacks_is_well() throws IOException {
        assertThat(asked(200).status()).isZero();
    }

    @Test
    void a_service_that_refuses_callbacks_is_not() throws IOException {
        Told told = asked(503);

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.said()).contains("answered 503");
    }

    @Test
    void nobody_there_is_one_sentence() throws IOException {
        int free;
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }

        Told told = health("--url", "http://127.0.0.1:" + free);

        assertThat(told.status()).isEqualTo(1);
        assertThat(told.said().lines()).hasSize(1).first().asString().contains("nothing answers at");
    }

    @Test
    void silence_is_not_waited_for() throws IOException {
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Told told = health("--url", "http://127.0.0.1:" + silent.getLocalPort(), "--timeout", "PT0.1S");

            assertThat(told.status()).isEqualTo(1);
            assertThat(told.said()).contains("did not answer in 100 ms");
        }
    }

    @Test
    void it_asks_where_the_service_listens() {
        assertThat(Health.here(Map.of())).isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(Health.here(Map.of("SCRIBEHOOK_HOST", "0.0.0.0", "SCRIBEHOOK_PORT", "tcp://10.96.14.7:80")))
                .isEqualTo(URI.create("http://127.0.0.1:8080"));
        assertThat(Health.here(Map.of("SCRIBEHOOK_HOST", "::1", "SCRIBEHOOK_PORT", "9090")))
                .isEqualTo(URI.create("http://[::1]:9090"));
        assertThat(Health.here(Map.of("SCRIBEHOOK_URL", "https://hooks.example.com", "SCRIBEHOOK_PORT", "9090")))
                .isEqualTo(URI.create("https://hooks.example.com"));
    }

    private static Told asked(int status) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/health/ready", exchange -> {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
        try {
            return health("--url", "http://127.0.0.1:" + server.getAddress().getPort() + "/");
        } finally {
            server.stop(0);
        }
    }

    private static Told health(String... options) {
        var said = new StringWriter();
        var arguments = new String[options.length + 1];
        arguments[0] = "health";
        System.arraycopy(options, 0, arguments, 1, options.length);
        int status = Scribehook.commandLine()
                .setOut(new PrintWriter(said, true))
                .setErr(new PrintWriter(said, true))
                .execute(arguments);
        return new Told(status, said.toString());
    }
}
