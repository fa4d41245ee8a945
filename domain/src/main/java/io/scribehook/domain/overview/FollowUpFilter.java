package io.scribehook.domain.overview;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are asked for; null asks for all.
 *
 * @param state a state's name
 * @param from made then or later
 * @param to made before then
 */
public record FollowUpFilter(
        @Nullable String state,
        @Nullable FollowUpKind kind,
        @Nullable Subject subject,
        @Nullable Instant from,
        @Nullable Instant to) {
    public static final FollowUpFilter ALL = new FollowUpFilter(null, null, null);

    /** Whenever they were made. */
    public FollowUpFilter(@Nullable String state, @Nullable FollowUpKind kind, @Nullable Subject subject) {
        this(state, kind, subject, null, null);
    }

    /** Whether nothing but the state is asked for. */
    public boolean isStateAlone() {
        return state != null && equals(new FollowUpFilter(state, null, null));
    }
}
