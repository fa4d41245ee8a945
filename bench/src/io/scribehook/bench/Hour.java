package io.scribehook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** One recording of hours, by the embedded engine, in little memory: how long it takes, and that all of it is heard. */
final class Hour {
    private static final Path SENTENCE =
            Path.of("adapters-speech", "src", "main", "resources", "audio", "librivox-0870.wav");
    private static final List<String> SAID = Words.of(
            "and mister john dashwood had then leisure to consider how much there might be prudently in his power"
                    + " to do for them");
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
            var api = new Api(client, URI.create("http://127.0.0.1:" + service.awaitListening()));
            service.awaitWorking();
            long began = System.nanoTime();
            String id = api.submit(audio(wav, samples, times)).path("id").asText();
            JsonNode ended = api.awaitEnd(
                    id,
                    seen -> System.out.printf(
                            "heard %.0f s%n", seen.path("heard_seconds").asDouble()),
                    10_000);
            double took = (System.nanoTime() - began) / 1e9;
            long resident = resident(service.process());
            JsonNode transcript = api.transcript(id);
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

    private static BodyPublisher audio(byte[] wav, byte[] samples, int times) {
        byte[] header = Arrays.copyOf(wav, HEADER);
        // the size of what follows, as programs write it that do not know: more than there is
        Arrays.fill(header, 40, HEADER, (byte) 0xff);
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(header), BodyPublishers.ofInputStream(() -> again(samples, times)));
    }

    private static InputStream again(byte[] samples, int times) {
        return new SequenceInputStream(Collections.enumeration(Collections.nCopies(times, samples).stream()
                .map(ByteArrayInputStream::new)
                .toList()));
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
        return (double) Words.distance(said, Words.of(text)) / said.size();
    }
}
