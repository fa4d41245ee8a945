package io.scribehook.app.simulate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.random.RandomGenerator;

/** Words of spoken English, drawn about as often as people say them: Zipf's law, as Mandelbrot bent it. */
final class Vocabulary {
    static final Vocabulary ENGLISH = new Vocabulary(words("/simulate/vocabulary.txt"));

    private static final double BEND = 2.7;
    private static final double EXPONENT = 1.07;

    private final String[] words;
    private final double[] sums;

    private Vocabulary(String[] words) {
        this.words = words;
        this.sums = new double[words.length];
        double sum = 0;
        for (int rank = 0; rank < words.length; rank++) sums[rank] = sum += 1 / Math.pow(rank + 1 + BEND, EXPONENT);
    }

    private static String[] words(String resource) {
        try (InputStream bytes = Vocabulary.class.getResourceAsStream(resource)) {
            if (bytes == null) throw new IllegalStateException("the vocabulary is missing");
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8).split("\\s+");
        } catch (IOException e) {
            throw new UncheckedIOException("the vocabulary cannot be read", e);
        }
    }

    String draw(RandomGenerator random) {
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[sums.length - 1]);
        return words[Math.min(words.length - 1, found >= 0 ? found : -found - 1)];
    }
}
