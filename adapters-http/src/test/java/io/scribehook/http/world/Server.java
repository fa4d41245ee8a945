package io.scribehook.http.world;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** The server on a port of its own. */
public final class Server implements AutoCloseable {
    /** Set where the ports in memory are wanted. */
    public static final String WORLD = "test.world";

    private final EmbeddedServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private Server(EmbeddedServer server) {
        this.server = server;
    }

    public static Server start() {
        return start(Map.of());
    }

    public static Server start(Map<String, Object> properties) {
        var all = new HashMap<String, Object>(properties);
        all.put(WORLD, true);
        all.putIfAbsent("micronaut.server.port", -1);
        // whoever asks for a stream as if it were a document gets an end
        all.putIfAbsent("scribehook.live.longest", "1s");
        return new Server(ApplicationContext.run(EmbeddedServer.class, all));
    }

    public <T> T bean(Class<T> type) {
        return server.getApplicationContext().getBean(type);
    }

    /** What the running service says of its API. */
    public Promises promises() {
        try {
            return new Promises(
                    new ObjectMapper().readTree(send(to("/api/v1/openapi.json")).body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + path));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /** Sends the bytes as they are and no more. Gives everything that comes back until the server ends it. */
    public String rawCut(byte[] bytes) throws IOException {
        return raw(bytes, true);
    }

    /** The same, but ready to send more. */
    public String raw(byte[] bytes) throws IOException {
        return raw(bytes, false);
    }

    private String raw(byte[] bytes, boolean cut) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(bytes);
            socket.getOutputStream().flush();
            if (cut) socket.shutdownOutput();
            try (InputStream in = socket.getInputStream()) {
                return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
            }
        }
    }

    public Socket connect() throws IOException {
        Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort());
        socket.setSoTimeout(10_000);
        return socket;
    }

    @Override
    public void close() {
        server.close();
        client.close();
    }
}
