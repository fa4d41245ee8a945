package io.scribehook.domain.transcript;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the screen at one time.
 *
 * @param start seconds from the beginning of the audio
 * @param end seconds from the beginning of the audio, later than {@code start}
 * @param speaker the provider's label of who speaks, null where it gives none
 * @param lines at least one, none blank, without line breaks in them
 */
public record Cue(double start, double end, @Nullable String speaker, List<String> lines) {
    public Cue {
        if (!(end > start)) throw new IllegalArgumentException("a cue ends after it starts");
        if (lines.isEmpty()) throw new IllegalArgumentException("a cue has at least one line");
        lines = List.copyOf(lines);
    }
}
