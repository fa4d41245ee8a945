package io.scribehook.domain.overview;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which follow-ups are asked for; null asks for all.
 *
 * @param state a state's name
 */
public record FollowUpFilter(
        @Nullable String state,
        @Nullable FollowUpKind kind,
        @Nullable Subject subject) {
    public static final FollowUpFilter ALL = new FollowUpFilter(null, null, null);
}
