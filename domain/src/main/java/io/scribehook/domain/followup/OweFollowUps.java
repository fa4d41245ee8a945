package io.scribehook.domain.followup;

import io.scribehook.domain.job.Conclusion;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Decides which follow-ups an outcome owes, as changes to be committed with the outcome itself. */
public final class OweFollowUps {
    private final Channels channels;
    private final Ids ids;
    private final InstantSource clock;

    public OweFollowUps(Channels channels, Ids ids, InstantSource clock) {
        this.channels = channels;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the outcome changes: the job and what it owes; nothing when the job stays as it is. */
    public List<Change> concluded(Job job, Outcome outcome) {
        return changes(job.conclude(outcome, clock.instant()), outcome);
    }

    /** What the last deadline changes. */
    public List<Change> expired(Job job) {
        var outcome = new Outcome.Failed(new Failure("deadline", "No result came in time."), Origin.DEADLINE);
        return changes(job.expire(clock.instant()), outcome);
    }

    private List<Change> changes(Conclusion conclusion, Outcome outcome) {
        return switch (conclusion) {
            case Conclusion.Unchanged _ -> List.of();
            case Conclusion.Concluded(Job job, Branch branch) -> {
                var changes = new ArrayList<Change>();
                changes.add(new Change.JobMoved(job));
                changes.addAll(owed(new Subject.OfJob(job.id()), job.plan(), branch, job, outcome));
                yield changes;
            }
        };
    }

    /** What a plan owes on a branch. Steps whose conditions do not hold are there too, as skipped. */
    public List<Change> owed(Subject subject, Plan plan, Branch branch, @Nullable Job job, Outcome outcome) {
        Instant now = clock.instant();
        var owed = new HashMap<String, FollowUp>();
        var changes = new ArrayList<Change>();
        for (PlanStep step : plan.steps()) {
            if (!step.on().includes(branch)) continue;
            FollowUp before = step.after() == null ? null : owed.get(step.after());
            var followUp = new FollowUp(
                    new FollowUpId(ids.next()),
                    subject,
                    branch,
                    step,
                    before == null ? null : before.id(),
                    null,
                    null,
                    now,
                    first(step, before, job, outcome, now),
                    0);
            owed.put(step.name(), followUp);
            changes.add(new Change.FollowUpOwed(followUp, workFor(followUp)));
        }
        return changes;
    }

    private FollowUpState first(
            PlanStep step, @Nullable FollowUp before, @Nullable Job job, Outcome outcome, Instant now) {
        if (!step.conditions().stream().allMatch(condition -> condition.holds(job, outcome)))
            return new FollowUpState.Skipped("A condition does not hold.", now);
        if (before != null && before.state() instanceof FollowUpState.Skipped)
            return new FollowUpState.Skipped(Succession.NOT_DONE, now);
        var hold = before != null ? FollowUpState.Hold.PREDECESSOR : hold(step.kind());
        return new FollowUpState.Waiting(0, now, hold);
    }

    private FollowUpState.Hold hold(FollowUpKind kind) {
        return channels.find(kind)
                        .filter(channel -> channel.missing().isEmpty())
                        .isPresent()
                ? FollowUpState.Hold.NONE
                : FollowUpState.Hold.CHANNEL;
    }

    /** The work to do for a follow-up that waits for nothing, else null. */
    @Nullable
    Work workFor(FollowUp followUp) {
        return followUp.state() instanceof FollowUpState.Waiting waiting && waiting.hold() == FollowUpState.Hold.NONE
                ? new Work(WorkKind.FOLLOW_UP, followUp.id().value(), lane(followUp), waiting.dueAt())
                : null;
    }

    private Lane lane(FollowUp followUp) {
        if (followUp.frozen() != null) return followUp.frozen().lane();
        return channels.find(followUp.kind())
                .map(channel -> channel.lane(followUp.step().settings()))
                .orElse(new Lane(followUp.kind().value()));
    }
}
