package io.scribehook.http.console;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Values as people read them. */
final class Words {
    private static final DateTimeFormatter EXACT =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private Words() {}

    static String exact(Instant time) {
        return EXACT.format(time) + " UTC";
    }

    /** How long ago, or how soon. */
    static String ago(Instant time, Instant now) {
        Duration passed = Duration.between(time, now);
        if (passed.isNegative()) return "in " + span(passed.negated());
        return passed.toSeconds() < 5 ? "just now" : span(passed) + " ago";
    }

    private static String span(Duration duration) {
        long seconds = duration.toSeconds();
        if (seconds < 60) return seconds + " s";
        if (seconds < 3_600) return seconds / 60 + " min";
        if (seconds < 86_400) return seconds / 3_600 + " h";
        return seconds / 86_400 + " d";
    }

    /** How long something took. */
    static String took(Instant from, Instant to) {
        long ms = ChronoUnit.MILLIS.between(from, to);
        return ms < 1_000 ? ms + " ms" : span(Duration.ofMillis(ms));
    }

    static String bytes(long bytes) {
        if (bytes < 1_000) return bytes + " B";
        if (bytes < 1_000_000) return String.format(Locale.ROOT, "%.1f kB", bytes / 1e3);
        return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
    }

    static String count(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** A place in a recording. */
    static String clock(double seconds) {
        long whole = (long) seconds;
        return whole >= 3_600
                ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }

    static String percent(@Nullable Double share) {
        return share == null ? "not given" : Math.round(share * 100) + " %";
    }

    /** The end of an id: its beginning is a time, and alike for what came together. */
    static String brief(UUID id) {
        String text = id.toString();
        return text.substring(text.length() - 8);
    }

    /** {@code follow_up} as {@code follow up}. */
    static String plain(String name) {
        return name.replace('_', ' ').toLowerCase(Locale.ROOT);
    }

    /** How a state is to be felt: good, bad, odd, or busy. */
    static String tone(String state) {
        return switch (state) {
            case "completed", "done", "interpreted", "sent", "taken", "ready", "open" -> "good";
            case "failed", "expired", "dead", "refused", "missing", "silent" -> "bad";
            case "uncertain", "unknown", "quarantined", "again", "paused" -> "odd";
            case "skipped", "off", "counted" -> "still";
            default -> "busy";
        };
    }
}
