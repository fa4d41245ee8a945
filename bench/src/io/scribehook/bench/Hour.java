package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One recording of hours, by the embedded engine, in little memory: how long it takes, and that all of it is heard. */
final class Hour {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path SENTENCE =
            Path.of("adapters-speech", "src", "main", "resources", "audio", "librivox-0870.wav");
    private static final List<String> SAID = List.of(
            ("and mister john dashwood had then leisure to consider how much there might be prudently in his power"
                            + " to do for them")
                    .split(" ", -1));
    private static final int HEADER = 44;
    private static final int BYTES_PER_SECOND = 32_000;
    private static final String HEAP = "160m";

    private final Path directory;
    private final int minutes;

    Hour(Path directory, int minutes) {
        this.directory = directory;
        this.minutes = minutes;
    }

    boolean run() throws IOException, InterruptedException {
        byte[] wav = Files.readAllBytes(SENTENCE);
        byte[] samples = Arrays.copyOfRange(wav, HEADER, wav.length);
        int times = Math.toIntExact(60L * minutes * BYTES_PER_SECOND / samples.length);
        double seconds = (double) times * samples.length / BYTES_PER_SECOND;
        var settings = Map.of("SCRIBEHOOK_JAVA_OPTIONS", "-Xmx" + HEAP + " -XX:+ExitOnOutOfMemoryError");
        try (var service = Service.start(directory, 0, settings);
                var client = HttpClient.newHttpClient()) {
            URI base = URI.create("http://127.0.0.1:" + service.awaitListening());
            service.awaitWorking();
            long began = System.nanoTime();
            JsonNode job = send(
                    client,
                    request(base.resolve("/api/v1/jobs"))
                            .header("Content-Type", "multipart/form-data; boundary=xxx")
                            .POST(form(wav, samples, times)));
            JsonNode ended = awaitEnd(
                    client, base.resolve("/api/v1/jobs/" + job.path("id").asText()));
            double took = (System.nanoTime() - began) / 1e9;
            long resident = resident(service.process());
            JsonNode transcript = send(
                    client,
                    request(base.resolve("/api/v1/jobs/" + job.path("id").asText() + "/transcript")));
            int words = transcript.path("words").size();
            double end = transcript.path("words").path(words - 1).path("end").asDouble();
            double wrong = wrong(transcript.path("text").asText(), times);
            System.out.printf(
                    "HOUR seconds=%.0f took=%.0fs rtf=%.3f heap=%s resident_most=%dMB state=%s words=%d of=%d wrong=%.3f last_word_at=%.0fs%n",
                    seconds,
                    took,
                    took / seconds,
                    HEAP,
                    resident,
                    ended.path("state").asText(),
                    words,
                    times * SAID.size(),
                    wrong,
                    end);
            return ended.path("state").asText().equals("completed") && end > seconds - 5 && wrong < 0.1;
        }
    }

    private static BodyPublisher form(byte[] wav, byte[] samples, int times) {
        byte[] header = Arrays.copyOf(wav, HEADER);
        // the size of what follows, as programs write it that do not know: more than there is
        Arrays.fill(header, 40, HEADER, (byte) 0xff);
        String head = """
                --xxx\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                {"provider": "local", "follow_ups": []}\r
                --xxx\r
                Content-Disposition: form-data; name="audio"; filename="hour.wav"\r
                Content-Type: audio/wav\r
                \r
                """;
        return BodyPublishers.concat(
                BodyPublishers.ofString(head),
                BodyPublishers.ofByteArray(header),
                BodyPublishers.ofInputStream(() -> again(samples, times)),
                BodyPublishers.ofByteArray("\r\n--xxx--\r\n".getBytes(UTF_8)));
    }

    private static InputStream again(byte[] samples, int times) {
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(times, samples).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
    }

    private static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).header("Authorization", "Bearer " + Service.KEY);
    }

    private static JsonNode send(HttpClient client, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        var answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() / 100 != 2) throw new IOException(answer.statusCode() + " " + answer.body());
        return JSON.readTree(answer.body());
    }

    private static JsonNode awaitEnd(HttpClient client, URI job) throws IOException, InterruptedException {
        while (true) {
            JsonNode seen = send(client, request(job));
            switch (seen.path("state").asText()) {
                case "completed", "failed", "expired" -> {
                    return seen;
                }
                default ->
                    System.out.printf(
                            "heard %.0f s%n", seen.path("heard_seconds").asDouble());
            }
            Thread.sleep(10_000);
        }
    }

    /** The most memory that the process ever had, in megabytes; 0 where nobody says. */
    private static long resident(ProcessHandle process) throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        if (!Files.exists(status)) return 0;
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** The share of wrong words. */
    private static double wrong(String text, int times) {
        List<String> said =
                Collections.nCopies(times, SAID).stream().flatMap(List::stream).toList();
        return (double) distance(said, Arrays.asList(text.split(" ", -1))) / said.size();
    }

    private static int distance(List<String> said, List<String> heard) {
        int[] row = new int[heard.size() + 1];
        for (int j = 0; j < row.length; j++) row[j] = j;
        for (int i = 1; i <= said.size(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int same = diagonal + (said.get(i - 1).equals(heard.get(j - 1)) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[heard.size()];
    }
}
