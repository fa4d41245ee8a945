package io.scribehook.domain.followup;

import io.scribehook.domain.transcript.Cue;
import java.util.List;

/**
 * What a translation follow-up made.
 *
 * @param language BCP 47
 * @param engine who translated, such as {@code deepl}
 * @param draft whether it is only good enough to get the gist
 * @param captions the same cue by cue, empty when none were asked for
 */
public record TranslatedText(String language, String engine, boolean draft, String text, List<Cue> captions) {
    public TranslatedText {
        captions = List.copyOf(captions);
    }

    public TranslatedText(String language, String engine, boolean draft, String text) {
        this(language, engine, draft, text, List.of());
    }

    @Override
    public String toString() {
        return "TranslatedText[" + language + " by " + engine + "]";
    }
}
