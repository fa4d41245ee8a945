package io.scribehook.notify.translate;

import java.nio.charset.StandardCharsets;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in pieces that an engine takes, cut where sentences end; where one is too long, between words; where there are
 * none, anywhere between characters.
 *
 * @param texts none blank, none with white space around it
 * @param gaps what stands before the first, between them and after the last: one more than texts
 */
record Pieces(List<String> texts, List<String> gaps) {
    static Pieces of(String text, int mostBytes) {
        var cutter = new Cutter(mostBytes);
        for (String line : text.splitWithDelimiters("\\R", 0))
            for (String sentence : parts(line, BreakIterator.getSentenceInstance(Locale.ROOT))) cutter.add(sentence);
        return trimmed(cutter.finished());
    }

    /** The text with the pieces' translations in their places. */
    String join(List<String> translations) {
        if (translations.size() != texts.size())
            throw new IllegalArgumentException("there must be a translation for each piece");
        var text = new StringBuilder(gaps.getFirst());
        for (int i = 0; i < texts.size(); i++) text.append(translations.get(i)).append(gaps.get(i + 1));
        return text.toString();
    }

    private static Pieces trimmed(List<String> found) {
        var texts = new ArrayList<String>();
        var gaps = new ArrayList<String>();
        String gap = "";
        for (String piece : found) {
            String text = piece.strip();
            if (text.isEmpty()) {
                gap += piece;
                continue;
            }
            int start = piece.indexOf(text);
            gaps.add(gap + piece.substring(0, start));
            texts.add(text);
            gap = piece.substring(start + text.length());
        }
        gaps.add(gap);
        return new Pieces(List.copyOf(texts), List.copyOf(gaps));
    }

    private static List<String> parts(String text, BreakIterator breaks) {
        var parts = new ArrayList<String>();
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next())
            parts.add(text.substring(start, end));
        return parts;
    }

    @Override
    public String toString() {
        return "Pieces[" + texts.size() + "]";
    }

    /** Fills one piece after the other. */
    private static final class Cutter {
        private final List<String> pieces = new ArrayList<>();
        private final StringBuilder piece = new StringBuilder();
        private final int mostBytes;
        private int used;

        Cutter(int mostBytes) {
            this.mostBytes = mostBytes;
        }

        void add(String sentence) {
            if (fits(sentence)) append(sentence);
            else for (String word : parts(sentence, BreakIterator.getWordInstance(Locale.ROOT))) addWord(word);
        }

        private void addWord(String word) {
            if (fits(word)) append(word);
            else word.codePoints().mapToObj(Character::toString).forEach(this::append);
        }

        private boolean fits(String part) {
            return bytes(part) <= mostBytes;
        }

        private void append(String part) {
            int size = bytes(part);
            if (used + size > mostBytes) flush();
            piece.append(part);
            used += size;
        }

        private void flush() {
            if (!piece.isEmpty()) pieces.add(piece.toString());
            piece.setLength(0);
            used = 0;
        }

        List<String> finished() {
            flush();
            return pieces;
        }

        private static int bytes(String text) {
            return text.getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
