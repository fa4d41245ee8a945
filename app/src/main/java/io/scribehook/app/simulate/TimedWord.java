package io.scribehook.app.simulate;

import java.util.Locale;

/**
 * A word as it would be written, with capitals and punctuation.
 *
 * @param start seconds
 * @param end seconds
 * @param confidence 0 to 1
 */
record TimedWord(String written, double start, double end, double confidence) {
    /** Lower case, without punctuation. */
    String bare() {
        return unpunctuated().toLowerCase(Locale.ROOT);
    }

    private String unpunctuated() {
        int end = written.length();
        while (end > 1 && ".,?!".indexOf(written.charAt(end - 1)) >= 0) end--;
        return written.substring(0, end);
    }

    boolean endsSentence() {
        return ".?!".indexOf(written.charAt(written.length() - 1)) >= 0;
    }
}
