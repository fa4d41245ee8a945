package io.scribehook.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * How many words the embedded engine gets wrong of recordings, each as it is and as a telephone would have it. Which there are,
 * and what is said in them, stands in a table: a line each, its first column the file beside it, its last one the words.
 */
final class Wer {
    private static final AudioFormat.Encoding TELEPHONE = AudioFormat.Encoding.ULAW;

    private final Path directory;
    private final Path table;

    Wer(Path directory, Path table) {
        this.directory = directory;
        this.table = table;
    }

    /** A recording and what is said in it. */
    private record Spoken(String name, byte[] audio, List<String> said) {}

    /** So many of the words are wrong, missing or too many. */
    private record Wrong(int words, int wrong) {
        Wrong and(Wrong other) {
            return new Wrong(words + other.words, wrong + other.wrong);
        }

        double share() {
            return words == 0 ? 0 : 100.0 * wrong / words;
        }
    }

    void run() throws Exception {
        try (var service = Service.start(directory, 0, Map.of());
                var client = HttpClient.newHttpClient()) {
            var api = new Api(client, URI.create("http://127.0.0.1:" + service.awaitListening()));
            service.awaitWorking();
            System.out.println("| recording | words | wrong | wrong at 8 kHz mu-law | heard |");
            System.out.println("|---|---:|---:|---:|---|");
            var plain = new Wrong(0, 0);
            var telephone = new Wrong(0, 0);
            for (Spoken spoken : recordings()) {
                String heard = heard(api, spoken.audio());
                Wrong one = wrong(spoken, heard);
                Wrong other = wrong(spoken, heard(api, telephone(spoken.audio())));
                System.out.printf(
                        "| %s | %d | %d | %d | %s |%n", spoken.name(), one.words(), one.wrong(), other.wrong(), heard);
                plain = plain.and(one);
                telephone = telephone.and(other);
            }
            System.out.printf(
                    "WER words=%d wrong=%.1f%% telephone=%.1f%%%n", plain.words(), plain.share(), telephone.share());
        }
    }

    private List<Spoken> recordings() throws IOException {
        var all = new ArrayList<Spoken>();
        for (String line : Files.readAllLines(table)) {
            String[] columns = line.split("\\|", -1);
            Path file = table.resolveSibling(columns[0].strip());
            if (columns.length > 1 && Files.isRegularFile(file))
                all.add(new Spoken(
                        columns[0].strip(), Files.readAllBytes(file), Words.of(columns[columns.length - 1])));
        }
        if (all.isEmpty()) throw new IOException("no line of " + table + " names a recording beside it");
        return all;
    }

    private static Wrong wrong(Spoken spoken, String heard) {
        return new Wrong(spoken.said().size(), Words.distance(spoken.said(), Words.of(heard)));
    }

    private static byte[] telephone(byte[] audio) throws IOException, UnsupportedAudioFileException {
        var narrow = new AudioFormat(8_000, 16, 1, true, false);
        try (AudioInputStream wide = AudioSystem.getAudioInputStream(new ByteArrayInputStream(audio));
                AudioInputStream samples = AudioSystem.getAudioInputStream(narrow, wide);
                AudioInputStream coded = AudioSystem.getAudioInputStream(TELEPHONE, samples)) {
            byte[] bytes = coded.readAllBytes();
            var whole = new AudioInputStream(new ByteArrayInputStream(bytes), coded.getFormat(), bytes.length);
            var file = new ByteArrayOutputStream();
            AudioSystem.write(whole, AudioFileFormat.Type.WAVE, file);
            return file.toByteArray();
        }
    }

    private static String heard(Api api, byte[] audio) throws IOException, InterruptedException {
        JsonNode job = api.submit(BodyPublishers.ofByteArray(audio));
        JsonNode ended = api.awaitEnd(job.path("id").asText(), _ -> {}, 200);
        if (!ended.path("state").asText().equals("completed")) throw new IOException("not transcribed: " + ended);
        return api.transcript(job.path("id").asText()).path("text").asText();
    }
}
