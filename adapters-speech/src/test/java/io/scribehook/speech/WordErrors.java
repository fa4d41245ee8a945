package io.scribehook.speech;

import java.util.List;

/** Words put in, left out or mistaken: the edit distance between two texts, in words. */
record WordErrors(int count, int outOf) {
    static WordErrors between(String said, String heard) {
        List<String> reference = words(said);
        List<String> hypothesis = words(heard);
        int[] previous = new int[hypothesis.size() + 1];
        for (int j = 0; j < previous.length; j++) previous[j] = j;
        for (int i = 1; i <= reference.size(); i++) {
            int[] current = new int[previous.length];
            current[0] = i;
            for (int j = 1; j < current.length; j++) {
                int mistaken = reference.get(i - 1).equals(hypothesis.get(j - 1)) ? 0 : 1;
                current[j] = Math.min(previous[j - 1] + mistaken, Math.min(previous[j], current[j - 1]) + 1);
            }
            previous = current;
        }
        return new WordErrors(previous[hypothesis.size()], reference.size());
    }

    double rate() {
        return (double) count / outOf;
    }

    private static List<String> words(String text) {
        return text.isBlank() ? List.of() : List.of(text.strip().split("\\s+"));
    }
}
