package io.scribehook.domain.followup;

import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import org.jspecify.annotations.Nullable;

/**
 * A request as it will be sent on every attempt, without credentials, signatures and time stamps, which are of the
 * attempt.
 *
 * @param request in the channel's own words; stored, so a later version of the channel must read it
 * @param lane whose turn it takes when it is sent
 * @param repetition what a second sending would do
 * @param revision of the transcript that it tells of, null when it tells of none
 */
public record Frozen(
        JsonText request,
        Lane lane,
        Repetition repetition,
        @Nullable Integer revision) {
    public Frozen(JsonText request, Lane lane, Repetition repetition) {
        this(request, lane, repetition, null);
    }

    /** The same request, which goes on telling of that transcript when a better one is derived. */
    Frozen about(Occasion occasion) {
        return revision == null && occasion.outcome() instanceof Outcome.Transcribed(var transcript, var _)
                ? new Frozen(request, lane, repetition, transcript.revision())
                : this;
    }

    /** What happens when the same request is sent twice under the same key. */
    public enum Repetition {
        /** No harm: the other side knows the key, or the action only reads. */
        SAFE,
        /** Somebody gets it twice, or it is paid twice. */
        UNSAFE
    }
}
