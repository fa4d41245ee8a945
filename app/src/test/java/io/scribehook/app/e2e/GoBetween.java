package io.scribehook.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * Stands before a simulated provider, adds the faults of networks and of busy servers to submissions, and puts the address
 * where a service really listens in place of the public one, which nobody resolves.
 */
final class GoBetween implements AutoCloseable {
    static final String PUBLIC_URL = "http://hooks.example.com";

    private static final Set<String> SUBMISSIONS = Set.of("/v1/listen", "/v2/pre-recorded", "/v2/transcript");
    private static final Set<String> PASSED_ON =
            Set.of("authorization", "x-gladia-key", "content-type", "accept", "content-disposition");

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final Queue<Fault> faults = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile URI provider = URI.create("http://127.0.0.1:1");
    private volatile URI service = URI.create("http://127.0.0.1:1");

    /** What happens to a submission instead of a proper answer. */
    enum Fault {
        /** 429, and to come again in a second. */
        BUSY,
        /** 500, in the provider's words. */
        BROKEN,
        /** It is taken, and then the connection ends. */
        TAKEN_AND_CUT,
        /** It is taken, and then nothing comes for longer than anybody waits. */
        TAKEN_AND_SILENT
    }

    GoBetween() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::pass);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on submissions go there, and callbacks to the service; the next submissions meet these faults. */
    void between(URI service, URI provider, Fault... next) {
        this.service = service;
        this.provider = provider;
        faults.clear();
        for (Fault fault : next) faults.add(fault);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            boolean submission = exchange.getRequestMethod().equals("POST")
                    && SUBMISSIONS.contains(exchange.getRequestURI().getPath());
            switch (submission ? faults.poll() : null) {
                case BUSY -> {
                    exchange.getResponseHeaders().set("Retry-After", "1");
                    answer(exchange, 429, "{\"message\":\"slow down\",\"error\":\"slow down\"}");
                }
                case BROKEN ->
                    answer(exchange, 500, "{\"err_code\":\"INTERNAL\",\"message\":\"sorry\",\"error\":\"sorry\"}");
                case TAKEN_AND_CUT -> forward(exchange, body);
                case TAKEN_AND_SILENT -> {
                    forward(exchange, body);
                    closed.await();
                }
                case null -> {
                    HttpResponse<byte[]> answer = forward(exchange, body);
                    answer.headers()
                            .firstValue("content-type")
                            .ifPresent(type -> exchange.getResponseHeaders().set("Content-Type", type));
                    exchange.sendResponseHeaders(
                            answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
                    exchange.getResponseBody().write(answer.body());
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        String query = exchange.getRequestURI().getRawQuery();
        String target = exchange.getRequestURI().getRawPath() + (query == null ? "" : "?" + reachable(query));
        boolean text = body.length < 100_000;
        byte[] sent = text
                ? reachable(new String(body, StandardCharsets.ISO_8859_1)).getBytes(StandardCharsets.ISO_8859_1)
                : body;
        var request = HttpRequest.newBuilder(provider.resolve(target))
                .method(exchange.getRequestMethod(), BodyPublishers.ofByteArray(sent));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) request.header(name, values.getFirst());
        });
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    private String reachable(String text) {
        String here = service.toString().replaceFirst("/+$", "");
        return text.replace(PUBLIC_URL, here)
                .replace(
                        URLEncoder.encode(PUBLIC_URL, StandardCharsets.UTF_8),
                        URLEncoder.encode(here, StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        client.shutdownNow();
    }
}
