package io.scribehook.app.simulate;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Takes callbacks, and answers as it is told: one status after the other, the last one for ever. */
final class Receiver implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final BlockingQueue<Received> received = new LinkedBlockingQueue<>();
    private final AtomicInteger count = new AtomicInteger();

    @SuppressWarnings("ArrayRecordComponent") // never compared
    record Received(String method, URI uri, Headers headers, byte[] body) {
        JsonNode json() throws IOException {
            return JSON.readTree(body);
        }

        String text() {
            return new String(body, UTF_8);
        }
    }

    static Receiver answering(Integer... statuses) throws IOException {
        return new Receiver(List.of(statuses));
    }

    private Receiver(List<Integer> statuses) throws IOException {
        Iterator<Integer> next = statuses.iterator();
        int last = statuses.getLast();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> take(exchange, status(next, last)));
        server.start();
    }

    private static int status(Iterator<Integer> next, int last) {
        synchronized (next) {
            return next.hasNext() ? next.next() : last;
        }
    }

    private void take(HttpExchange exchange, int status) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        count.incrementAndGet();
        received.add(new Received(
                exchange.getRequestMethod(), exchange.getRequestURI(), exchange.getRequestHeaders(), body));
        try (exchange) {
            if (status == 302) exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(status, -1);
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hook/secret");
    }

    Received next() throws InterruptedException {
        Received next = received.poll(30, TimeUnit.SECONDS);
        if (next == null) throw new AssertionError("nothing was received");
        return next;
    }

    /** So far. */
    int count() {
        return count.get();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
