package io.scribehook.notify.template;

import java.util.ArrayList;
import java.util.List;

/** Where a text may be cut. */
public final class WordEnds {
    private static final int LONGEST_WORD = 40;

    private WordEnds() {}

    /**
     * The offsets after each word, ascending, the last one being the text's length. A run of more than 40 characters
     * without a space, as in languages that write none, may be cut after any character.
     */
    public static List<Integer> of(String text) {
        var ends = new ArrayList<Integer>();
        int wordStart = 0;
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            if (Character.isWhitespace(text.charAt(i))) {
                if (i > wordStart) ends.add(i);
                wordStart = i + 1;
            } else if (i - wordStart >= LONGEST_WORD) ends.add(i);
        }
        ends.add(text.length());
        return ends;
    }
}
