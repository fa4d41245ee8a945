package io.scribehook.domain.transcript;

import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.job.JobId;
import java.time.Instant;

/**
 * A job's text in another language.
 *
 * @param madeBy the follow-up that made it: repeating that replaces it
 * @param language BCP 47
 * @param engine who translated, such as {@code deepl}
 * @param draft whether it is only good enough to get the gist
 */
public record Translation(
        JobId job, FollowUpId madeBy, String language, String engine, boolean draft, String text, Instant madeAt) {
    @Override
    public String toString() {
        return "Translation[" + language + " by " + engine + ", " + text.length() + " chars]";
    }
}
