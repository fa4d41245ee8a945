package io.scribehook.app.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The service as users run it: a process of its own, which tests may kill. */
final class ServiceProcess implements AutoCloseable {
    static final String KEY = "test-key-that-is-long-enough-to-be-one";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern LISTENING = Pattern.compile("service\\.listening url=(\\S+)");
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("scribehook.patience", 60));

    private final Process process;
    private final CompletableFuture<URI> url = new CompletableFuture<>();
    private final CompletableFuture<Void> working = new CompletableFuture<>();
    private final List<String> log = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    private ServiceProcess(Process process) {
        this.process = process;
        // a pipe is read by a thread of its own: it holds up a carrier, of which there are as few as processors
        Thread.ofPlatform().daemon().name("service-log").start(this::read);
    }

    /** Starts {@code scribehook serve} with these settings, on a port of its choice. */
    static ServiceProcess start(Path data, Map<String, String> settings) throws IOException {
        return start(data, settings, "-Xmx512m");
    }

    /** As the other, with these options for its Java. */
    static ServiceProcess start(Path data, Map<String, String> settings, String... options) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // as the launcher has it
        command.addAll(List.of(
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+UseParallelGC",
                "-XX:+UseCompactObjectHeaders",
                "-Dsun.net.http.retryPost=false"));
        command.addAll(List.of(options));
        command.add("-Dmicronaut.server.port=-1");
        command.add("-Dscribehook.data-directory=" + data);
        command.add("-Dscribehook.admin-key=" + KEY);
        settings.forEach((key, value) -> command.add("-D" + key + "=" + value));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.scribehook.app.Scribehook", "serve"));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return new ServiceProcess(builder.start());
    }

    ServiceProcess awaitWorking() throws InterruptedException {
        await(working);
        return this;
    }

    /** Where it listens. */
    URI url() throws InterruptedException {
        return await(url);
    }

    HttpResponse<String> send(String method, String path, String contentType, byte[] body)
            throws IOException, InterruptedException {
        return send(method, path, contentType, HttpRequest.BodyPublishers.ofByteArray(body));
    }

    HttpResponse<String> send(String method, String path, String contentType, HttpRequest.BodyPublisher body)
            throws IOException, InterruptedException {
        return client.send(
                HttpRequest.newBuilder(await(url).resolve(path))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", contentType)
                        .method(method, body)
                        .build(),
                BodyHandlers.ofString());
    }

    /** With this key, none if it is empty, and this type of the body, none if it is null. */
    HttpResponse<String> send(String method, String path, String key, @Nullable String contentType, byte[] body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(await(url).resolve("/").toString() + path.substring(1)))
                .timeout(Duration.ofSeconds(20))
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        if (!key.isEmpty()) request.header("Authorization", "Bearer " + key);
        if (contentType != null) request.header("Content-Type", contentType);
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** What a provider does, with an Authorization of its own. */
    int callBack(String path, String authorization, String json) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(await(url).resolve(path))
                .header("Authorization", authorization)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json));
        return client.send(request.build(), BodyHandlers.discarding()).statusCode();
    }

    HttpResponse<String> send(String method, String path, String json) throws IOException, InterruptedException {
        return send(method, path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        var response = client.send(
                HttpRequest.newBuilder(await(url).resolve(path))
                        .header("Authorization", "Bearer " + KEY)
                        .build(),
                BodyHandlers.ofString());
        if (response.statusCode() != 200) throw new IOException(response.statusCode() + " " + response.body());
        return JSON.readTree(response.body());
    }

    /** Looks again and again until what is seen is right. */
    JsonNode awaitSeen(String path, Predicate<JsonNode> right) throws IOException, InterruptedException {
        return awaitSeen(path, PATIENCE, right);
    }

    JsonNode awaitSeen(String path, Duration patience, Predicate<JsonNode> right)
            throws IOException, InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        while (true) {
            JsonNode seen = get(path);
            if (right.test(seen)) return seen;
            if (System.nanoTime() > until) throw new AssertionError("still " + seen + "\n" + log());
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** Waits for such a line in the log. */
    void awaitLine(Predicate<String> right) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (log().lines().noneMatch(right)) {
            if (System.nanoTime() > until) throw new AssertionError("there is no such line\n" + log());
            LockSupport.parkNanos(50_000_000);
        }
    }

    /** SIGKILL: nothing is flushed, closed or said goodbye to. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    String log() {
        synchronized (log) {
            return String.join("\n", log);
        }
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) kill();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private <T> T await(CompletableFuture<T> future) throws InterruptedException {
        try {
            return future.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("the service did not come up:\n" + log(), e);
        }
    }

    private void read() {
        try (BufferedReader lines = process.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (log) {
                    log.add(line);
                }
                Matcher listening = LISTENING.matcher(line);
                if (listening.find()) url.complete(URI.create(listening.group(1)));
                if (line.contains("service.working")) working.complete(null);
            }
        } catch (IOException e) {
            url.completeExceptionally(e);
        }
        working.completeExceptionally(new IOException("the process ended"));
        url.completeExceptionally(new IOException("the process ended"));
    }
}
