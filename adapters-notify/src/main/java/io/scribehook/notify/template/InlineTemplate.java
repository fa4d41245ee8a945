package io.scribehook.notify.template;

import com.samskivert.mustache.MustacheException;
import java.util.Map;
import java.util.Optional;

/** A short template that stands in a follow-up's settings; renders plain text. Immutable. */
public record InlineTemplate(String source) {
    private static final int MOST_CHARACTERS = 4_000;
    private static final int MOST_SECTIONS = 8;

    /** What is wrong with it, worded to stand after the member's name. */
    public Optional<String> fault() {
        if (source.length() > MOST_CHARACTERS) return Optional.of("has more than " + MOST_CHARACTERS + " characters");
        if (source.indexOf('\0') >= 0) return Optional.of("contains a NUL character");
        if (source.contains("{{=")) return Optional.of("must keep the delimiters {{ and }}");
        if (source.contains("{{>")) return Optional.of("must not include another template");
        if (source.split("\\{\\{\\s*[#^]", -1).length - 1 > MOST_SECTIONS)
            return Optional.of("has more than " + MOST_SECTIONS + " sections");
        try {
            Mustaches.TEXT.compile(source);
            return Optional.empty();
        } catch (MustacheException _) {
            return Optional.of("is no well-formed template");
        }
    }

    public String render(Map<String, Object> values) {
        return Mustaches.TEXT.compile(source).execute(values);
    }
}
