package io.scribehook.domain.followup;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One action that is owed. Immutable; a transition gives the next version.
 *
 * @param step what the plan asks for
 * @param after the follow-up that must be done first, null for none
 * @param frozen the request, null before the first attempt
 * @param supersedes the follow-up that this one replaces at an operator's request, null for none
 */
public record FollowUp(
        FollowUpId id,
        Subject subject,
        Branch branch,
        PlanStep step,
        @Nullable FollowUpId after,
        @Nullable Frozen frozen,
        @Nullable FollowUpId supersedes,
        Instant createdAt,
        FollowUpState state,
        long version) {

    public FollowUp moved(FollowUpState next) {
        return new FollowUp(id, subject, branch, step, after, frozen, supersedes, createdAt, next, version + 1);
    }

    public FollowUp started(Frozen request, Instant now) {
        var running = new FollowUpState.Running(state.attempts() + 1, now);
        return new FollowUp(id, subject, branch, step, after, request, supersedes, createdAt, running, version + 1);
    }

    /** Started without being committed: the next version is the one after this. */
    FollowUp begun(Frozen request, Instant now) {
        var running = new FollowUpState.Running(state.attempts() + 1, now);
        return new FollowUp(id, subject, branch, step, after, request, supersedes, createdAt, running, version);
    }

    public FollowUpKind kind() {
        return step.kind();
    }
}
