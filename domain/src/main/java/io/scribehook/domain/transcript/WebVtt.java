package io.scribehook.domain.transcript;

import java.util.List;

/** Captions in the WebVTT format ({@code .vtt}), <a href="https://www.w3.org/TR/webvtt1/">W3C</a>. */
public final class WebVtt {
    private WebVtt() {}

    /** The whole file, its header only for no cues. */
    public static String render(List<Cue> cues) {
        var out = new StringBuilder("WEBVTT\n");
        for (Cue cue : cues) {
            out.append('\n');
            out.append(TimeCode.of(cue.start(), '.')).append(" --> ").append(TimeCode.of(cue.end(), '.'));
            out.append('\n');
            if (cue.speaker() != null)
                out.append("<v ")
                        .append(escaped(SpeakerLabel.of(cue.speaker())))
                        .append('>');
            for (String line : cue.lines()) out.append(escaped(line)).append('\n');
        }
        return out.toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
