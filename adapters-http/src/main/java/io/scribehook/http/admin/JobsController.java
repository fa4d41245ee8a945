package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.CancelJob;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import java.util.Set;
import java.util.function.Function;

@Controller("/api/v1/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobsController {
    private static final Set<String> STATES =
            Set.of("accepted", "submitting", "waiting", "uncertain", "completed", "failed", "expired");

    private final Jobs jobs;
    private final FollowUps followUps;
    private final Overview overview;
    private final CancelJob cancel;
    private final Audit audit;

    JobsController(Jobs jobs, FollowUps followUps, Overview overview, CancelJob cancel, Audit audit) {
        this.jobs = jobs;
        this.followUps = followUps;
        this.overview = overview;
        this.cancel = cancel;
        this.audit = audit;
    }

    @Get
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    PageResponse<JobResponse> list(HttpRequest<?> request) {
        var asked = new Asked(request);
        var filter = new JobFilter(
                asked.oneOf("state", STATES),
                asked.one("provider", ProviderName::new),
                asked.one("source", SourceName::new),
                asked.one("provider_job_id", ProviderJobId::new),
                asked.beginning("metadata."),
                asked.one("text", Function.identity()),
                asked.one("from", Asked::instant),
                asked.one("to", Asked::instant));
        return PageResponse.of(
                overview.jobs(filter, asked.page()), line -> JobResponse.of(line.job(), line.providerJobId()));
    }

    @Get("/{id}")
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    JobResponse.Whole show(@PathVariable String id) {
        return whole(jobs.find(PathId.job(id)).orElseThrow(() -> Refusal.noSuch("job")));
    }

    @Post("/{id}/cancel")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    JobResponse.Whole cancel(@PathVariable String id, Caller caller) {
        JobId job = PathId.job(id);
        switch (cancel.cancel(job)) {
            case CANCELLED -> audit.note(caller, "job.cancel", job, "");
            case ALREADY_ENDED -> throw Refusal.of(ProblemType.CONFLICT, "The job has ended.");
            case NO_SUCH_JOB -> throw Refusal.noSuch("job");
        }
        return show(id);
    }

    private JobResponse.Whole whole(Job job) {
        return JobResponse.Whole.of(
                job, jobs.latestSubmission(job.id()).orElse(null), followUps.of(new Subject.OfJob(job.id())));
    }
}
