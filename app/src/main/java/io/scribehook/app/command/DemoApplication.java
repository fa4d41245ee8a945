package io.scribehook.app.command;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;

/** Stands for the user's application in the demo: takes the signed callback that tells it of the result. */
final class DemoApplication implements AutoCloseable {
    private final HttpServer server;
    private final CompletableFuture<String> called = new CompletableFuture<>();

    DemoApplication() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/transcribed", exchange -> {
            int bytes = exchange.getRequestBody().readAllBytes().length;
            boolean signed = exchange.getRequestHeaders().containsKey("webhook-signature");
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
            called.complete(bytes + " bytes, " + (signed ? "signed" : "not signed"));
        });
        server.start();
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/transcribed");
    }

    /** What it was told, or null when nothing has come. */
    @org.jspecify.annotations.Nullable
    String told() {
        return called.getNow(null);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
