package io.scribehook.domain.job;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A result came and could not be taken: the job is marked, and recovery begins at once instead of at its time. */
public final class TurnAwayResult {
    private final Jobs jobs;
    private final Ledger ledger;
    private final InstantSource clock;

    public TurnAwayResult(Jobs jobs, Ledger ledger, InstantSource clock) {
        this.jobs = jobs;
        this.ledger = ledger;
        this.clock = clock;
    }

    /**
     * Marks the job, unless it waits for nothing, or not for this submission, or is marked.
     *
     * @param why one sentence for people
     * @return whether the job was marked
     */
    public boolean turnAway(SubmissionId submission, String why) {
        Commitment commitment = Commitment.OVERTAKEN;
        while (commitment == Commitment.OVERTAKEN) {
            Job job = jobs.submission(submission)
                    .flatMap(it -> jobs.find(it.job()))
                    .orElse(null);
            if (job == null) return false;
            Instant deadline = awaited(job.state(), submission);
            if (deadline == null) return false;
            commitment = ledger.commit(
                    null,
                    List.of(
                            new Change.JobMoved(job.moved(new JobState.Waiting(submission, deadline, why))),
                            new Change.WorkScheduled(new Work(
                                    WorkKind.RECOVER,
                                    job.id().value(),
                                    SubmitJob.lane(job.provider()),
                                    clock.instant()))));
        }
        return true;
    }

    /** Until when a result of this submission is waited for; that one came shows that the provider has the job. */
    private static @Nullable Instant awaited(JobState state, SubmissionId submission) {
        return switch (state) {
            case JobState.Waiting waiting
            when waiting.submission().equals(submission) -> waiting.turnedAway() == null ? waiting.deadline() : null;
            case JobState.Uncertain uncertain when uncertain.submission().equals(submission) -> uncertain.deadline();
            case JobState.Accepted _,
                    JobState.Submitting _,
                    JobState.Waiting _,
                    JobState.Uncertain _,
                    JobState.Completed _,
                    JobState.Failed _,
                    JobState.Expired _ -> null;
        };
    }
}
