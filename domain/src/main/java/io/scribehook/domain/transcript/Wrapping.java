package io.scribehook.domain.transcript;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines. A character is a UTF-16 unit; a surrogate pair is never split. */
final class Wrapping {
    private Wrapping() {}

    /** The words of the text, those that are longer than a line in pieces of a line. */
    static List<String> pieces(String text, int width) {
        var pieces = new ArrayList<String>();
        for (String word : text.strip().split("[\\s\\p{Cntrl}]+", -1)) {
            String rest = word;
            while (rest.length() > width) {
                int cut = Character.isHighSurrogate(rest.charAt(width - 1)) ? width - 1 : width;
                pieces.add(rest.substring(0, cut));
                rest = rest.substring(cut);
            }
            if (!rest.isEmpty()) pieces.add(rest);
        }
        return pieces;
    }

    static List<String> wrap(String text, int width) {
        return lines(pieces(text, width), width);
    }

    /** The pieces in as few lines as possible. */
    static List<String> lines(List<String> pieces, int width) {
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String piece : pieces) {
            String gap =
                    line.isEmpty() || adjoining(line.codePointBefore(line.length()), piece.codePointAt(0)) ? "" : " ";
            if (line.length() + gap.length() + piece.length() > width && !line.isEmpty()) {
                lines.add(line.toString());
                line.setLength(0);
                gap = "";
            }
            line.append(gap).append(piece);
        }
        if (!line.isEmpty()) lines.add(line.toString());
        return lines;
    }

    /** Chinese and Japanese are written without spaces. */
    private static boolean adjoining(int before, int after) {
        return unspaced(before) && unspaced(after);
    }

    private static boolean unspaced(int codePoint) {
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA -> true;
            default -> codePoint == '。' || codePoint == '、' || codePoint == '，' || codePoint == '？' || codePoint == '！';
        };
    }
}
