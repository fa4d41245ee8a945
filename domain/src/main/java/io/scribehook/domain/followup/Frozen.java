package io.scribehook.domain.followup;

import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;

/**
 * A request as it will be sent on every attempt, without credentials, signatures and time stamps, which are of the
 * attempt.
 *
 * @param request in the channel's own words; stored, so a later version of the channel must read it
 * @param lane whose turn it takes when it is sent
 * @param repetition what a second sending would do
 */
public record Frozen(JsonText request, Lane lane, Repetition repetition) {
    /** What happens when the same request is sent twice under the same key. */
    public enum Repetition {
        /** No harm: the other side knows the key, or the action only reads. */
        SAFE,
        /** Somebody gets it twice, or it is paid twice. */
        UNSAFE
    }
}
