package io.scribehook.notify.sms;

import io.scribehook.notify.template.WordEnds;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Cuts a text so that the message around it keeps to a number of segments. */
final class Preview {
    /** Three dots, since the one character for them would make the whole message UCS-2 and cost twice as much. */
    private static final String DOTS = "...";

    private Preview() {}

    /**
     * The message with as many whole words of the text as fit, or empty when it does not fit even without any.
     *
     * @param around makes the message from the preview
     */
    static Optional<String> fit(String text, int segments, UnaryOperator<String> around) {
        String whole = around.apply(text);
        if (SmsEncoding.segments(whole) <= segments) return Optional.of(whole);
        String none = around.apply("");
        if (SmsEncoding.segments(none) > segments) return Optional.empty();
        List<Integer> ends = WordEnds.of(text);
        int low = -1;
        int high = ends.size() - 1;
        while (low + 1 < high) {
            int middle = (low + high) >>> 1;
            if (SmsEncoding.segments(around.apply(cut(text, ends.get(middle)))) <= segments) low = middle;
            else high = middle;
        }
        return Optional.of(low < 0 ? none : around.apply(cut(text, ends.get(low))));
    }

    private static String cut(String text, int end) {
        return text.substring(0, end) + DOTS;
    }
}
