package io.scribehook.notify;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/** The other side of HTTP: remembers what it is sent and answers what is lined up, the last answer again and again. */
public final class HttpPeer implements AutoCloseable {
    /** Hangs up without an answer. */
    public static final int HANG_UP = -1;

    /** Says nothing until it is closed. */
    public static final int SILENT = -2;

    public final List<Heard> heard = new CopyOnWriteArrayList<>();
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final HttpServer server;
    private @Nullable Vacancy place;

    public record Heard(String method, URI uri, Headers headers, String body) {}

    private record Answer(int status, Map<String, String> headers, String body) {}

    public HttpPeer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 5);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public HttpPeer answers(int status, String body) {
        return answers(status, Map.of(), body);
    }

    public HttpPeer answers(int status, Map<String, String> headers, String body) {
        answers.add(new Answer(status, headers, body));
        return this;
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            heard.add(new Heard(
                    exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
            Answer answer = answers.size() > 1 ? answers.poll() : answers.peek();
            if (answer != null && answer.status() == SILENT) closed.await();
            if (answer == null || answer.status() < 0) return;
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** From now on, and until it is closed, whoever connects is refused: nobody else can listen in its place. */
    public void goesAway() {
        InetSocketAddress address = server.getAddress();
        closed.countDown();
        server.stop(0);
        place = Vacancy.at(address);
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
        if (place != null) place.close();
    }
}
