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
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

@Controller("/api/v1/jobs")
@ExecuteOn(TaskExecutors.BLOCKING)
final class JobsController {
    private final Jobs jobs;
    private final FollowUps followUps;
    private final Overview overview;
    private final Hearing hearing;
    private final Cancellations cancellations;

    JobsController(Jobs jobs, FollowUps followUps, Overview overview, Hearing hearing, Cancellations cancellations) {
        this.jobs = jobs;
        this.followUps = followUps;
        this.overview = overview;
        this.hearing = hearing;
        this.cancellations = cancellations;
    }

    @Operation(operationId = "listJobs", summary = "List jobs")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "In this state",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {
                                "accepted",
                                "submitting",
                                "waiting",
                                "uncertain",
                                "completed",
                                "failed",
                                "expired"
                            }))
    @Parameter(
            name = "provider",
            in = ParameterIn.QUERY,
            description = "Of this provider",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "Announced by callbacks at this source",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "provider_job_id",
            in = ParameterIn.QUERY,
            description = "Whose provider calls one of its submissions so",
            schema = @Schema(type = "string"))
    @Parameter(name = "tag", in = ParameterIn.QUERY, description = "With this tag", schema = @Schema(type = "string"))
    @Parameter(
            name = "metadata.{label}",
            in = ParameterIn.QUERY,
            description = "With this label, such as `metadata.case=42`; any number of them",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "text",
            in = ParameterIn.QUERY,
            description = "Whose transcript has all these words",
            schema = @Schema(type = "string"))
    @Within
    @Paged
    @Get
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    PageResponse<JobResponse> list(HttpRequest<?> request) {
        var asked = new Asked(request);
        var filter = new JobFilter(
                asked.oneOf("state", States.OF_JOBS),
                asked.one("provider", ProviderName::new),
                asked.one("source", SourceName::new),
                asked.one("provider_job_id", ProviderJobId::new),
                labels(asked),
                asked.one("text", Function.identity()),
                asked.from(),
                asked.to());
        return PageResponse.of(
                overview.jobs(filter, asked.page()), line -> JobResponse.of(line.job(), line.providerJobId()));
    }

    @Operation(operationId = "getJob", summary = "Show a job with all that belongs to it")
    @Get("/{id}")
    @RequiresScope({Scope.READ, Scope.SUBMIT})
    JobResponse.Whole show(@PathVariable String id) {
        return whole(jobs.find(PathId.job(id)).orElseThrow(() -> Refusal.noSuch("job")));
    }

    @Operation(operationId = "cancelJob", summary = "Cancel a job that has not ended")
    @ApiResponse(
            responseCode = "200",
            description = "The job, now failed",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = JobResponse.Whole.class)))
    @ApiResponse(responseCode = "409", description = "The job has ended")
    @Post("/{id}/cancel")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    JobResponse.Whole cancel(@PathVariable String id, Caller caller) {
        cancellations.cancel(PathId.job(id), caller);
        return show(id);
    }

    private static Map<String, String> labels(Asked asked) {
        var labels = new HashMap<>(asked.beginning("metadata."));
        Map<String, String> tag = asked.one("tag", Tags::label);
        if (tag != null) labels.putAll(tag);
        return labels;
    }

    private JobResponse.Whole whole(Job job) {
        List<Submission> submissions = jobs.submissions(job.id());
        return JobResponse.Whole.of(
                job, hearing.of(job).orElse(null), submissions, followUps.of(new Subject.OfJob(job.id())));
    }
}
