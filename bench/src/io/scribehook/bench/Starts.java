package io.scribehook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * How long it takes from the launcher's start to the first {@code ready} of /health/ready, on a data directory that is there
 * already: with the embedded PostgreSQL, and with one that runs. One or two built checkouts, in turns.
 */
final class Starts {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final int PORT = 8349;
    private static final int EXTERNAL_PORT = 8348;

    private final Path directory;
    private final int starts;
    private final List<Path> checkouts = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Starts(Path directory, int starts, @Nullable Path against) {
        this.directory = directory;
        this.starts = starts;
        checkouts.add(Path.of("").toAbsolutePath());
        if (against != null) checkouts.add(against.toAbsolutePath());
    }

    private record Ready(double seconds, double megabytes, double threads) {}

    private record Measured(List<Ready> embedded, List<Ready> external) {}

    void run() throws Exception {
        Map<Path, Measured> measured = new LinkedHashMap<>();
        for (Path checkout : checkouts) {
            measured.put(checkout, new Measured(new ArrayList<>(), new ArrayList<>()));
            // the first start makes the data directory
            start(checkout, data(checkout), PORT, Map.of());
        }
        for (int i = 0; i < starts; i++)
            for (Path checkout : checkouts)
                measured.get(checkout).embedded().add(start(checkout, data(checkout), PORT, Map.of()));
        Path server = directory.resolve("server");
        try (var service = new Running(checkouts.getFirst(), server, EXTERNAL_PORT, Map.of())) {
            service.awaitReady();
            var database = Server.of(server);
            for (int k = 0; k < checkouts.size(); k++) {
                database.execute("postgres", "create database start_" + k);
                external(k, database);
            }
            for (int i = 0; i < starts; i++)
                for (int k = 0; k < checkouts.size(); k++)
                    measured.get(checkouts.get(k)).external().add(external(k, database));
        }
        measured.forEach((checkout, its) -> say(checkout.getFileName() + ":", its));
        Measured ours = measured.get(checkouts.getFirst());
        if (checkouts.size() == 2) {
            Measured theirs = measured.get(checkouts.get(1));
            System.out.printf(
                    Locale.ROOT,
                    "of the other's: embedded %.2f, external %.2f%n",
                    median(ours.embedded(), Ready::seconds) / median(theirs.embedded(), Ready::seconds),
                    median(ours.external(), Ready::seconds) / median(theirs.external(), Ready::seconds));
        }
        say("BENCH start", ours);
    }

    private Ready external(int checkout, Server database) throws Exception {
        return start(
                checkouts.get(checkout),
                directory.resolve("external-" + checkout),
                PORT,
                database.service("start_" + checkout));
    }

    private Path data(Path checkout) {
        return directory.resolve("embedded-" + checkouts.indexOf(checkout));
    }

    private static void say(String what, Measured measured) {
        System.out.printf(
                Locale.ROOT,
                "%s embedded_s=%.2f external_s=%.2f rss_mb=%.0f threads=%.0f%n",
                what,
                median(measured.embedded(), Ready::seconds),
                median(measured.external(), Ready::seconds),
                median(measured.embedded(), Ready::megabytes),
                median(measured.embedded(), Ready::threads));
    }

    private static double median(List<Ready> starts, ToDoubleFunction<Ready> value) {
        double[] sorted = starts.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    private Ready start(Path checkout, Path data, int port, Map<String, String> settings) throws Exception {
        try (var service = new Running(checkout, data, port, settings)) {
            return service.awaitReady();
        }
    }

    private final class Running implements AutoCloseable {
        private final long began = System.nanoTime();
        private final int port;
        private final Process process;

        Running(Path checkout, Path data, int port, Map<String, String> settings) throws IOException {
            this.port = port;
            Files.createDirectories(data);
            var builder = new ProcessBuilder(checkout.resolve("scribehook").toString(), "serve")
                    .directory(data.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("service.log").toFile());
            builder.environment().put("SCRIBEHOOK_DATA_DIRECTORY", data.toString());
            builder.environment().put("SCRIBEHOOK_PORT", Integer.toString(port));
            builder.environment().put("SCRIBEHOOK_ADMIN_KEY", Service.KEY);
            builder.environment().putAll(settings);
            process = builder.start();
        }

        Ready awaitReady() throws IOException, InterruptedException {
            while (!isReady()) {
                if (!process.isAlive()) throw new IOException("the service ended; see " + directory);
                if (System.nanoTime() - began > PATIENCE.toNanos()) throw new IOException("it is not ready");
                Thread.sleep(5);
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            return new Ready(seconds, status("VmRSS:") / 1024, status("Threads:"));
        }

        private boolean isReady() throws InterruptedException {
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/health/ready"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            try {
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                return response.statusCode() == 200 && response.body().contains("\"ready\"");
            } catch (IOException _) {
                return false;
            }
        }

        /** The launcher has become the service. */
        private double status(String line) throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(it -> it.startsWith(line))
                    .mapToDouble(it -> Double.parseDouble(it.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            process.waitFor();
        }
    }
}
