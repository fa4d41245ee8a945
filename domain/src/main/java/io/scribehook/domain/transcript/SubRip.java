package io.scribehook.domain.transcript;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Captions in the SubRip format ({@code .srt}). It knows no speakers, so whoever starts to speak is named in front of
 * the line, on top of its length.
 */
public final class SubRip {
    private SubRip() {}

    /** The whole file, empty for no cues. */
    public static String render(List<Cue> cues) {
        var out = new StringBuilder();
        @Nullable String speaker = null;
        int number = 0;
        for (Cue cue : cues) {
            out.append(++number).append('\n');
            out.append(TimeCode.of(cue.start(), ',')).append(" --> ").append(TimeCode.of(cue.end(), ','));
            out.append('\n');
            if (cue.speaker() != null && !Objects.equals(cue.speaker(), speaker))
                out.append(SpeakerLabel.of(cue.speaker())).append(": ");
            speaker = cue.speaker();
            // the format has no escape for its own arrow
            for (String line : cue.lines()) out.append(line.replace("-->", "→")).append('\n');
            out.append('\n');
        }
        return out.toString();
    }
}
