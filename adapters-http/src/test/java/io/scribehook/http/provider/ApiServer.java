package io.scribehook.http.provider;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;

/** A provider's API on the loopback interface: remembers what it is asked, and answers what a test lines up. */
public final class ApiServer implements AutoCloseable {
    /** What came; header names in lower case, the body as one character for each byte. */
    public record Asked(String method, String path, String query, Map<String, String> headers, String latin1) {
        public String text() {
            return new String(bytes(), UTF_8);
        }

        public byte[] bytes() {
            return latin1.getBytes(ISO_8859_1);
        }
    }

    private record Answer(int status, Map<String, String> headers, String body, boolean cut) {}

    private final HttpServer server;
    private final ConcurrentLinkedQueue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();

    public ApiServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::exchange);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Lines an answer up. */
    public ApiServer answer(int status, String body, String... headers) {
        var named = new HashMap<String, String>(Map.of("Content-Type", "application/json"));
        for (int i = 0; i < headers.length; i += 2) named.put(headers[i], headers[i + 1]);
        answers.add(new Answer(status, named, body, false));
        return this;
    }

    /** Lines up a connection that ends after the request. */
    public ApiServer cut() {
        answers.add(new Answer(0, Map.of(), "", true));
        return this;
    }

    public List<Asked> asked() {
        return List.copyOf(asked);
    }

    private void exchange(HttpExchange exchange) throws IOException {
        try (exchange) {
            var headers = new HashMap<String, String>();
            exchange.getRequestHeaders()
                    .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
            var uri = exchange.getRequestURI();
            asked.add(new Asked(
                    exchange.getRequestMethod(),
                    uri.getPath(),
                    uri.getRawQuery() == null ? "" : uri.getRawQuery(),
                    headers,
                    new String(exchange.getRequestBody().readAllBytes(), ISO_8859_1)));
            Answer answer = answers.remove();
            if (answer.cut()) return;
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] body = answer.body().getBytes(UTF_8);
            exchange.sendResponseHeaders(answer.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
