package io.scribehook.app.e2e;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;

/** A provider without callbacks, which takes the URL of audio and nothing else. */
final class DownloadingProvider implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();
    private volatile URI service = URI.create("http://127.0.0.1:1");
    private volatile @Nullable URI given;
    private volatile TakingDeepgram.@Nullable Audio downloaded;

    DownloadingProvider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/jobs", this::answer);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    Map<String, String> settings() {
        String jobs = "http://127.0.0.1:" + server.getAddress().getPort() + "/jobs";
        return Map.of(
                "scribehook.providers.polled.submit.url",
                jobs,
                "scribehook.providers.polled.submit.body",
                "{\"media\":\"{audio-url}\"}",
                "scribehook.providers.polled.status.url",
                jobs + "/{id}",
                "scribehook.providers.polled.interval",
                "1s",
                "scribehook.providers.polled.status.done",
                "done");
    }

    /** Nobody resolves the public URL: this is where the service really is. */
    void downloadFrom(URI url) {
        service = url;
    }

    TakingDeepgram.@Nullable Audio downloaded() {
        return downloaded;
    }

    int statusOfAnotherDownload() throws IOException, InterruptedException {
        return client.send(request(), BodyHandlers.discarding()).statusCode();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            byte[] body = exchange.getRequestBody().readAllBytes();
            if (exchange.getRequestMethod().equals("POST")) {
                given = URI.create(JSON.readTree(body).path("media").asText());
                Thread.ofVirtual().start(this::download);
                send(exchange, "{\"id\":\"job-1\"}");
            } else {
                send(
                        exchange,
                        "{\"status\":\"%s\",\"text\":\"so long\"}".formatted(downloaded == null ? "busy" : "done"));
            }
        }
    }

    private void download() {
        try {
            var answer = client.send(request(), BodyHandlers.ofInputStream());
            try (InputStream in = answer.body();
                    var checked = new CheckedInputStream(in, new CRC32C())) {
                long bytes = checked.transferTo(OutputStream.nullOutputStream());
                downloaded = new TakingDeepgram.Audio(
                        answer.statusCode() == 200 ? bytes : -answer.statusCode(),
                        checked.getChecksum().getValue());
            }
        } catch (IOException e) {
            downloaded = new TakingDeepgram.Audio(-1, e.toString().hashCode());
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest request() {
        URI url = given;
        if (url == null) throw new IllegalStateException("no audio was given");
        return HttpRequest.newBuilder(service.resolve(url.getPath())).build();
    }

    private static void send(HttpExchange exchange, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        server.stop(0);
        client.shutdownNow();
    }
}
