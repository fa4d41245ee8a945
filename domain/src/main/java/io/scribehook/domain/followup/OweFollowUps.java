package io.scribehook.domain.followup;

import io.scribehook.domain.job.CleanUp;
import io.scribehook.domain.job.Conclusion;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Retention;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.time.Ids;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Decides which follow-ups an outcome owes, as changes to be committed with the outcome itself. */
public final class OweFollowUps {
    /** A predecessor that is there already may end while this is decided; nobody is forgotten for longer. */
    private static final Duration NET = Duration.ofMinutes(1);

    private final Channels channels;
    private final FollowUps followUps;
    private final Retention retention;
    private final Ids ids;
    private final InstantSource clock;

    public OweFollowUps(Channels channels, FollowUps followUps, Retention retention, Ids ids, InstantSource clock) {
        this.channels = channels;
        this.followUps = followUps;
        this.retention = retention;
        this.ids = ids;
        this.clock = clock;
    }

    /** What the outcome changes: the job, what it owes, and that it is cleaned up after; nothing when the job stays as it is. */
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
                Instant cleanUp = retention.cleanUpAt(job, clock.instant());
                if (cleanUp != null)
                    changes.add(new Change.WorkScheduled(
                            new Work(WorkKind.CLEAN_UP, job.id().value(), CleanUp.LANE, cleanUp)));
                yield changes;
            }
        };
    }

    /** What a plan owes on a branch. Steps whose conditions do not hold are there too, as skipped. */
    public List<Change> owed(Subject subject, Plan plan, Branch branch, @Nullable Job job, Outcome outcome) {
        Instant now = clock.instant();
        Map<String, FollowUp> owed = there(subject, plan, branch);
        Set<String> there = Set.copyOf(owed.keySet());
        var changes = new ArrayList<Change>();
        for (PlanStep step : plan.steps()) {
            if (!step.on().includes(branch) || there.contains(step.name())) continue;
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
            boolean late = before != null && there.contains(before.step().name());
            changes.add(new Change.FollowUpOwed(followUp, late ? lateWork(followUp) : workFor(followUp)));
        }
        return changes;
    }

    /** What the subject owes on this branch already, by step: the newest where one was done anew. Seldom anything. */
    private Map<String, FollowUp> there(Subject subject, Plan plan, Branch branch) {
        var there = new HashMap<String, FollowUp>();
        if (plan.steps().stream().noneMatch(step -> step.after() != null)) return there;
        for (FollowUp followUp : followUps.of(subject))
            if (followUp.branch() == branch) there.put(followUp.step().name(), followUp);
        return there;
    }

    /** Looked at in any case, also while it waits for its predecessor. */
    private @Nullable Work lateWork(FollowUp followUp) {
        return followUp.state() instanceof FollowUpState.Waiting waiting
                        && waiting.hold() == FollowUpState.Hold.PREDECESSOR
                ? new Work(
                        WorkKind.FOLLOW_UP,
                        followUp.id().value(),
                        lane(followUp),
                        waiting.dueAt().plus(NET),
                        followUp.step().priority(),
                        0)
                : workFor(followUp);
    }

    private FollowUpState first(
            PlanStep step, @Nullable FollowUp before, @Nullable Job job, Outcome outcome, Instant now) {
        if (!step.conditions().stream().allMatch(condition -> condition.holds(job, outcome)))
            return new FollowUpState.Skipped("A condition does not hold.", now);
        if (before == null || before.state() instanceof FollowUpState.Done)
            return new FollowUpState.Waiting(0, now, hold(step.kind()));
        if (before.state().ended()) return new FollowUpState.Skipped(Succession.NOT_DONE, now);
        var hold = FollowUpState.Hold.PREDECESSOR;
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
                ? new Work(
                        WorkKind.FOLLOW_UP,
                        followUp.id().value(),
                        lane(followUp),
                        waiting.dueAt(),
                        followUp.step().priority(),
                        0)
                : null;
    }

    private Lane lane(FollowUp followUp) {
        if (followUp.frozen() != null) return followUp.frozen().lane();
        return channels.find(followUp.kind())
                .map(channel -> channel.lane(followUp.step().settings()))
                .orElse(new Lane(followUp.kind().value()));
    }
}
