package io.scribehook.domain.job;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.work.Claim;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Commits what was decided about a job; if that was overtaken it is decided anew, on what the job is by then. */
final class Settlement {
    private final Jobs jobs;
    private final KnownSubmissions submissions;
    private final Ledger ledger;

    Settlement(Jobs jobs, Ledger ledger) {
        this.jobs = jobs;
        this.submissions = new KnownSubmissions(jobs);
        this.ledger = ledger;
    }

    /** Of a job that has ended only the submission is noted. */
    String settle(
            Claim claim,
            Job seen,
            Submission learned,
            String what,
            BiFunction<Job, Submission, List<Change>> decision) {
        return settle(claim, seen, what, job -> {
            Submission known = submissions.with(learned);
            return job.ended()
                    ? List.of(new Change.SubmissionSaved(known), new Change.WorkFinished())
                    : decision.apply(job, known);
        });
    }

    /** Returns in a word what came of it, for the log. */
    String settle(Claim claim, Job seen, String what, Function<Job, List<Change>> decision) {
        Job job = seen;
        while (true) {
            switch (ledger.commit(claim, decision.apply(job))) {
                case COMMITTED -> {
                    return job.ended() ? what + "_after_the_end" : what;
                }
                case LEASE_LOST -> {
                    return "lease_lost";
                }
                case OVERTAKEN -> job = jobs.find(seen.id()).orElseThrow();
            }
        }
    }
}
