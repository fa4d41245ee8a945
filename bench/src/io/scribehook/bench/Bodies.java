package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.zip.GZIPOutputStream;

/**
 * Bodies as Deepgram sends them: words as often as in speech, with times and confidences. What costs time to make is made
 * once; each body is a copy with an id and a digest of its own.
 */
final class Bodies {
    private static final String ID = "00000000-0000-0000-0000-000000000000";
    private static final String DIGEST = "0".repeat(64);
    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final List<byte[]> templates = new ArrayList<>();
    private final int idAt;
    private final int digestAt;

    Bodies(int size, int count) {
        String[] words = vocabulary();
        var random = new SplittableRandom(size);
        for (int i = 0; i < count; i++)
            templates.add(transcript(size, words, random).getBytes(US_ASCII));
        String first = new String(templates.getFirst(), US_ASCII);
        idAt = first.indexOf(ID);
        digestAt = first.indexOf(DIGEST);
    }

    /** A body that is like no other. */
    byte[] next(UUID id) {
        byte[] body = templates
                .get((id.hashCode() & Integer.MAX_VALUE) % templates.size())
                .clone();
        byte[] text = id.toString().getBytes(US_ASCII);
        System.arraycopy(text, 0, body, idAt, text.length);
        var digits = new SplittableRandom(id.getLeastSignificantBits());
        for (int i = 0; i < DIGEST.length(); i++) body[digestAt + i] = (byte) HEX[digits.nextInt(16)];
        return body;
    }

    /** The id that stands in a body. */
    static UUID idOf(byte[] body) {
        String head = new String(body, 0, Math.min(body.length, 512), US_ASCII);
        int at = head.indexOf("\"request_id\":\"") + 14;
        return UUID.fromString(head.substring(at, at + ID.length()));
    }

    int size() {
        return templates.getFirst().length;
    }

    /** How much smaller gzip makes them. */
    double gzipRatio() {
        try {
            var packed = new ByteArrayOutputStream();
            for (byte[] template : templates.subList(0, Math.min(50, templates.size())))
                try (var gzip = new GZIPOutputStream(packed)) {
                    gzip.write(next(new UUID(template.hashCode(), packed.size())));
                }
            return (double) size() * Math.min(50, templates.size()) / packed.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String transcript(int size, String[] vocabulary, RandomGenerator random) {
        var text = new StringBuilder();
        var words = new StringBuilder();
        double clock = random.nextDouble(0.1, 0.9);
        String end = "]}]}]}}";
        String head = head(clock);
        while (head.length() + text.length() + words.length() + end.length() + 190 < size) {
            // Zipf's law: the second word comes half as often as the first
            String word = vocabulary[(int) (Math.pow(vocabulary.length, random.nextDouble()) - 1)];
            double until = clock + 0.08 + word.length() * 0.05 * random.nextDouble(0.8, 1.3);
            if (!text.isEmpty()) {
                text.append(' ');
                words.append(',');
            }
            text.append(word);
            words.append(String.format(
                    Locale.ROOT,
                    "{\"word\":\"%s\",\"start\":%s,\"end\":%s,\"confidence\":%s,\"punctuated_word\":\"%s\"}",
                    word,
                    (float) clock,
                    (float) until,
                    (float) (1 - Math.pow(random.nextDouble(), 4) * 0.3),
                    word));
            clock = until + (random.nextInt(10) < 3 ? random.nextDouble(0.02, 0.3) : 0);
        }
        String whole = head + text + "\",\"confidence\":0.98876953,\"words\":[" + words + end;
        return whole + " ".repeat(Math.max(0, size - whole.length()));
    }

    private static String head(double offset) {
        return "{\"metadata\":{\"transaction_key\":\"deprecated\",\"request_id\":\"" + ID + "\",\"sha256\":\"" + DIGEST
                + "\",\"created\":\"2026-03-04T05:06:07.089Z\",\"duration\":" + (float) (25 + offset)
                + ",\"channels\":1,\"models\":[\"40bd3654-e622-47c4-a111-63a61b23bfe8\"],\"model_info\":{"
                + "\"40bd3654-e622-47c4-a111-63a61b23bfe8\":{\"name\":\"general-nova-3\","
                + "\"version\":\"2025-01-09.0\",\"arch\":\"nova-3\"}}},"
                + "\"results\":{\"channels\":[{\"alternatives\":[{\"transcript\":\"";
    }

    private static String[] vocabulary() {
        try (InputStream words = Bodies.class.getResourceAsStream("/simulate/vocabulary.txt")) {
            return new String(words.readAllBytes(), UTF_8).split("\\s+");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
