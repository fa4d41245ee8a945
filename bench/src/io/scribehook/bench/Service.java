package io.scribehook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The service, started by its launcher as users start it. */
final class Service implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("service\\.listening url=\\S+:(\\d+)");
    static final String KEY = "bench-key-that-is-long-enough-to-be-one";

    private final Process process;
    private final Path log;

    private Service(Process process, Path log) {
        this.process = process;
        this.log = log;
    }

    static Service start(Path data, int port, Map<String, String> settings) throws IOException {
        Files.createDirectories(data);
        Path log = data.resolve("service.log");
        var builder = new ProcessBuilder("./scribehook", "serve").redirectErrorStream(true);
        builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        var environment = new HashMap<>(Map.of(
                "SCRIBEHOOK_DATA_DIRECTORY", data.toString(),
                "SCRIBEHOOK_PORT", Integer.toString(port),
                "SCRIBEHOOK_ADMIN_KEY", KEY));
        environment.putAll(settings);
        builder.environment().putAll(environment);
        Files.writeString(log, "");
        // what an earlier one said would be taken for its word
        Files.writeString(log, "");
        Process process = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        return new Service(process, log);
    }

    ProcessHandle process() {
        return process.toHandle();
    }

    int awaitListening() throws IOException, InterruptedException {
        return Integer.parseInt(await(LISTENING).group(1));
    }

    void awaitWorking() throws IOException, InterruptedException {
        await(Pattern.compile("(service\\.working)"));
    }

    /** Where the guide's cURL line sends callbacks: the default source, as Deepgram speaks. */
    void declareSource(int port) throws IOException, InterruptedException {
        declareSource(port, "[]");
    }

    /** The same, with these follow-ups. */
    void declareSource(int port, String followUps) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/api/v1/sources/default"))
                .header("Authorization", "Bearer " + KEY)
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofString(
                        "{\"provider\":\"deepgram\",\"verification\":{\"type\":\"open\"},\"follow_ups\":" + followUps
                                + "}"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() / 100 != 2) throw new IOException(response.statusCode() + " " + response.body());
        }
    }

    private Matcher await(Pattern pattern) throws IOException, InterruptedException {
        long until = System.nanoTime() + Duration.ofMinutes(10).toNanos();
        while (System.nanoTime() < until) {
            Matcher found = pattern.matcher(Files.readString(log));
            if (found.find()) return found;
            if (!process.isAlive()) throw new IOException("the service ended: " + Files.readString(log));
            Thread.sleep(100);
        }
        throw new IOException("the service does not come up: " + log);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            process.waitFor();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
