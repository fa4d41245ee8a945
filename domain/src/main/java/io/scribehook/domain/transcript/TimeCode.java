package io.scribehook.domain.transcript;

import java.util.Locale;

/** Times as subtitle formats write them. */
final class TimeCode {
    private TimeCode() {}

    /** Hours, minutes, seconds, and milliseconds after the given mark. */
    static String of(double seconds, char mark) {
        long millis = Math.round(seconds * 1000);
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                millis / 3_600_000,
                millis / 60_000 % 60,
                millis / 1000 % 60,
                mark,
                millis % 1000);
    }
}
