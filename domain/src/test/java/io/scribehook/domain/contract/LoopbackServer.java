package io.scribehook.domain.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** The other side of a connection: a server on this machine that answers as it is told and remembers what it got. */
public final class LoopbackServer implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile HttpHandler answer = replying(200, Map.of(), "");

    public LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            received.add(Received.of(exchange));
            answer.handle(exchange);
        });
        server.start();
    }

    /** Where it is, with that path and query. */
    public URI at(String pathAndQuery) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + pathAndQuery);
    }

    /** From now on it answers so. */
    public LoopbackServer answering(HttpHandler next) {
        answer = next;
        return this;
    }

    public static HttpHandler replying(int status, Map<String, String> headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return exchange -> {
            headers.forEach(exchange.getResponseHeaders()::set);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) exchange.getResponseBody().write(bytes);
            exchange.close();
        };
    }

    /** Takes the request and closes the connection without a word. */
    public static HttpHandler cuttingOff() {
        return HttpExchange::close;
    }

    /** Takes the request and says nothing until the server is closed. */
    public HttpHandler keepingSilent() {
        return exchange -> {
            pause(TimeUnit.MINUTES.toMillis(10));
            exchange.close();
        };
    }

    /** Sends the status at once and then a byte now and then, for ever. */
    public HttpHandler trickling() {
        return exchange -> {
            exchange.sendResponseHeaders(200, 0);
            while (pause(20)) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
            }
            exchange.close();
        };
    }

    private boolean pause(long millis) {
        try {
            return !closing.await(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Every request so far, the first first. */
    public List<Received> received() {
        return List.copyOf(received);
    }

    /** A URL on this machine where nobody listens. */
    public static URI nobody(String pathAndQuery) throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + pathAndQuery);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    /** A request as it came. */
    public record Received(String method, String pathAndQuery, Map<String, List<String>> headers, String body) {
        private static Received of(HttpExchange exchange) throws IOException {
            return new Received(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    Map.copyOf(exchange.getRequestHeaders()),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
        }

        /** The values of the header, which is written like {@code Content-type}. */
        public List<String> header(String name) {
            return headers.getOrDefault(name, List.of());
        }
    }
}
