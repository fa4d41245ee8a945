package io.scribehook.app.simulate;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Numbers with a unit, as people write them on a command line. */
final class Amounts {
    private static final Pattern AMOUNT = Pattern.compile("(\\d+)\\s*([a-zA-Z]*)");

    private Amounts() {}

    private static long read(String text, Map<String, Long> units) {
        Matcher found = AMOUNT.matcher(text.strip());
        Long unit = found.matches() ? units.get(found.group(2).toLowerCase(Locale.ROOT)) : null;
        if (unit == null) throw new TypeConversionException("\"" + text + "\" is no number with a unit");
        return Math.multiplyExact(Long.parseLong(found.group(1)), unit);
    }

    /** Such as 20MB. */
    static final class Bytes implements ITypeConverter<Long> {
        private static final Map<String, Long> UNITS =
                Map.of("", 1L, "b", 1L, "kb", 1_000L, "mb", 1_000_000L, "gb", 1_000_000_000L);

        @Override
        public Long convert(String text) {
            return read(text, UNITS);
        }
    }

    /** Such as 90s, 500ms, 2m; seconds when no unit is given. */
    static final class Time implements ITypeConverter<Duration> {
        private static final Map<String, Long> UNITS =
                Map.of("ms", 1L, "", 1_000L, "s", 1_000L, "m", 60_000L, "h", 3_600_000L);

        @Override
        public Duration convert(String text) {
            return Duration.ofMillis(read(text, UNITS));
        }
    }
}
