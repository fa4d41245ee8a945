package io.scribehook.domain.callback;

import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.KnownSubmissions;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.text.JsonText;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the job that an event is about. One that came to a source makes a job if there is none. */
public final class MatchEvent {
    private final Jobs jobs;
    private final KnownSubmissions submissions;
    private final Sources sources;
    private final JobRules rules;

    public MatchEvent(Jobs jobs, Sources sources, JobRules rules) {
        this.jobs = jobs;
        this.submissions = new KnownSubmissions(jobs);
        this.sources = sources;
        this.rules = rules;
    }

    /** Whose event it is. */
    sealed interface Match {
        /** This job's; the changes make it so and come before all others. */
        record Found(Job job, List<Change> changes) implements Match {}

        /** Nobody's, or somebody's who cannot be. */
        record None(EventState.Why why, String note) implements Match {}

        /** Whether there is no such job yet: then nothing is stored that belongs to it. */
        default boolean makesTheJob() {
            return this instanceof Found(var _, var changes)
                    && changes.stream().anyMatch(Change.JobCreated.class::isInstance);
        }
    }

    Match find(CallbackEvent event, @Nullable ProviderJobId id) {
        return switch (event.address()) {
            case Address.ToSubmission(SubmissionId submission) -> atSubmission(submission, id);
            case Address.ToSource _ ->
                atSource(event, id)
                        .orElse(new Match.None(EventState.Why.UNMATCHED, "No job of ours has the provider's id."));
            case Address.AdoptedBy(JobId job) -> adopted(job);
        };
    }

    /** The submission that an event is about, where it is known. */
    Optional<SubmissionId> submission(CallbackEvent event, @Nullable ProviderJobId id) {
        return switch (event.address()) {
            case Address.ToSubmission(SubmissionId submission) -> Optional.of(submission);
            case Address.ToSource _ ->
                Optional.ofNullable(id)
                        .flatMap(named -> jobs.submission(event.provider(), named))
                        .map(Submission::id);
            case Address.AdoptedBy(JobId job) -> jobs.latestSubmission(job).map(Submission::id);
        };
    }

    Match findOrCreate(CallbackEvent event, @Nullable ProviderJobId id) {
        return switch (event.address()) {
            case Address.ToSubmission(SubmissionId submission) -> atSubmission(submission, id);
            case Address.ToSource(SourceName source) -> atSource(event, id).orElseGet(() -> create(event, source, id));
            case Address.AdoptedBy(JobId job) -> adopted(job);
        };
    }

    /** Whatever id the event names: a person knows better. */
    private Match adopted(JobId id) {
        return jobs.find(id)
                .<Match>map(job -> new Match.Found(job, List.of()))
                .orElse(new Match.None(EventState.Why.UNMATCHED, "The job is not known (any more)."));
    }

    /** What is owed for what arrives there. */
    Plan plan(Source source) {
        return rules.plan(source.plan());
    }

    private Match atSubmission(SubmissionId submissionId, @Nullable ProviderJobId id) {
        Submission submission = jobs.submission(submissionId).orElse(null);
        if (submission == null)
            return new Match.None(EventState.Why.UNMATCHED, "The submission is not known (any more).");
        Job job = jobs.find(submission.job()).orElse(null);
        if (job == null) return new Match.None(EventState.Why.UNMATCHED, "The job is not known (any more).");
        if (id == null || id.equals(submission.providerJobId())) return new Match.Found(job, List.of());
        if (submission.providerJobId() != null)
            return new Match.None(
                    EventState.Why.DOUBTFUL, "The provider gave this submission another id when it took it.");
        return new Match.Found(job, List.of(new Change.SubmissionSaved(submissions.with(submission.taken(id)))));
    }

    private Optional<Match> atSource(CallbackEvent event, @Nullable ProviderJobId id) {
        var known = id == null ? Optional.<Submission>empty() : jobs.submission(event.provider(), id);
        return known.flatMap(submission -> jobs.find(submission.job()))
                .<Match>map(job -> new Match.Found(job, List.of()))
                .or(() -> madeBy(event, id));
    }

    /** The job that the event itself made when it was read before, perhaps without the provider's id. */
    private Optional<Match> madeBy(CallbackEvent event, @Nullable ProviderJobId id) {
        return jobs.submission(new SubmissionId(event.id().value())).map(made -> atSubmission(made.id(), id));
    }

    /** The job has the event's id, so that reading the event again finds it. */
    private Match create(CallbackEvent event, SourceName name, @Nullable ProviderJobId id) {
        var submission = new Submission(
                new SubmissionId(event.id().value()),
                new JobId(event.id().value()),
                event.provider(),
                1,
                id,
                SubmissionState.TAKEN,
                event.receivedAt());
        var job = new Job(
                submission.job(),
                event.provider(),
                new Audio.Elsewhere(),
                JsonText.EMPTY_OBJECT,
                rules.plan(sources.find(name).map(Source::plan).orElse(null)),
                Map.of(),
                Terms.USUAL,
                name,
                event.receivedAt(),
                new JobState.Waiting(submission.id(), event.receivedAt()),
                0);
        return new Match.Found(job, List.of(new Change.JobCreated(job, null), new Change.SubmissionSaved(submission)));
    }
}
