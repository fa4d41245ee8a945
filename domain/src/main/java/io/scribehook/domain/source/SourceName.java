package io.scribehook.domain.source;

import java.util.regex.Pattern;

/**
 * The name of a {@link Source}, as it stands in its URL.
 *
 * @param value 1 to 64 characters of {@code a-z}, {@code 0-9}, {@code -} and {@code _}, starting with a letter or digit
 */
public record SourceName(String value) {
    private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9_-]{0,63}");

    /** The source that listens on {@code /hook} itself. */
    public static final SourceName DEFAULT = new SourceName("default");

    public SourceName {
        if (!FORM.matcher(value).matches()) throw new IllegalArgumentException("not a source name: \"" + value + "\"");
    }

    @Override
    public String toString() {
        return value;
    }
}
