package io.scribehook.domain.transcript;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.job.JobId;
import java.time.Instant;
import java.util.List;

/**
 * A job's text in another language.
 *
 * @param madeBy the follow-up that made it: repeating that replaces it
 * @param language BCP 47
 * @param engine who translated, such as {@code deepl}
 * @param draft whether it is only good enough to get the gist
 * @param captions the same cue by cue, with the times of the original; empty when none were asked for
 */
public record Translation(
        JobId job,
        FollowUpId madeBy,
        String language,
        String engine,
        boolean draft,
        String text,
        List<Cue> captions,
        Instant madeAt) {
    public Translation {
        captions = List.copyOf(captions);
    }

    public Translation(
            JobId job, FollowUpId madeBy, String language, String engine, boolean draft, String text, Instant madeAt) {
        this(job, madeBy, language, engine, draft, text, List.of(), madeAt);
    }

    @Override
    public String toString() {
        return "Translation[" + language + " by " + engine + ", " + text.length() + " chars]";
    }
}
