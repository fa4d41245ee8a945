package io.scribehook.app.configuration;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** Guesses what somebody meant to write. */
final class Misspelt {
    private Misspelt() {}

    /** The nearest of the names, unless even that one is too far away to be meant. */
    static Optional<String> meant(String written, Stream<String> names) {
        int tolerated = Math.max(2, written.length() / 5);
        record Near(String name, int distance) {}
        return names.map(name -> new Near(name, distance(written, name)))
                .filter(near -> near.distance() <= tolerated)
                .min(Comparator.comparingInt(Near::distance))
                .map(Near::name);
    }

    /** Levenshtein's. */
    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) row[j] = j;
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int same = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
