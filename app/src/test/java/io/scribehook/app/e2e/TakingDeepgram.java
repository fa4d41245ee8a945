package io.scribehook.app.e2e;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** A Deepgram that takes every submission, and whose callbacks the test makes itself. */
final class TakingDeepgram implements AutoCloseable {
    /** Public to the internet, and on a port that Deepgram calls; nobody resolves it. */
    static final String PUBLIC_URL = "http://hooks.example.com";

    private final HttpServer server;
    private final List<String> taken = new CopyOnWriteArrayList<>();
    private final BlockingQueue<Callback> callbacks = new LinkedBlockingQueue<>();
    private volatile Taking taking = () -> true;
    private volatile @Nullable Audio latest;

    /**
     * A callback that a submission asked for.
     *
     * @param path of its URL
     * @param requestId what the submission was answered with
     */
    record Callback(String path, String requestId) {}

    /** What came in a submission's body. */
    record Audio(long bytes, long checksum) {}

    /** What happens once a submission was taken; answers whether it is answered. */
    @FunctionalInterface
    interface Taking {
        boolean answers() throws InterruptedException;
    }

    TakingDeepgram() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/v1/listen", this::take);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    void whenTaken(Taking next) {
        taking = next;
    }

    /** How many submissions were taken. */
    int submissions() {
        return taken.size();
    }

    /** The body of the submission that came last, null before the first. */
    @Nullable
    Audio latest() {
        return latest;
    }

    /** The next callback that was asked for, in the order of the submissions. */
    Callback nextCallback() throws InterruptedException {
        Callback next = callbacks.poll(60, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("no submission came in 60 s");
        return next;
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            var body = new CheckedInputStream(exchange.getRequestBody(), new CRC32C());
            latest = new Audio(
                    body.transferTo(OutputStream.nullOutputStream()),
                    body.getChecksum().getValue());
            String requestId = "req-" + UUID.randomUUID();
            for (String pair : exchange.getRequestURI().getRawQuery().split("&", -1))
                if (pair.startsWith("callback=")) {
                    String url = URLDecoder.decode(pair.substring("callback=".length()), StandardCharsets.UTF_8);
                    taken.add(url);
                    callbacks.add(new Callback(URI.create(url).getPath(), requestId));
                }
            if (!taking.answers()) return;
            byte[] answer = ("{\"request_id\":\"" + requestId + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
