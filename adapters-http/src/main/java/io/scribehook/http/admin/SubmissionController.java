package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;

/** Takes jobs, as a JSON document or as a form with the audio in it. */
@Controller("/api/v1/jobs")
@RequiresScope(Scope.SUBMIT)
@ExecuteOn(TaskExecutors.BLOCKING)
final class SubmissionController {
    private final Submissions submissions;
    private final Incoming incoming;
    private final Uploads uploads;
    private final Audit audit;

    SubmissionController(Submissions submissions, Incoming incoming, Uploads uploads, Audit audit) {
        this.submissions = submissions;
        this.incoming = incoming;
        this.uploads = uploads;
        this.audit = audit;
    }

    @Operation(
            operationId = "submitJob",
            summary = "Submit a job: durable before the answer, sent to its provider after",
            requestBody =
                    @RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = "application/json",
                                        schema = @Schema(implementation = Sent.JobRequest.class)),
                                @Content(
                                        mediaType = "multipart/form-data",
                                        schema = @Schema(implementation = Sent.JobForm.class))
                            }))
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            description = "The same key and document again is the same job",
            schema = @Schema(type = "string", minLength = 1, maxLength = 200))
    @ApiResponse(
            responseCode = "202",
            description = "The job",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = JobResponse.class)))
    @ApiResponse(responseCode = "422", description = "The idempotency key came with another request before")
    @Post
    @Consumes(MediaType.APPLICATION_JSON)
    HttpResponse<JobResponse> json(HttpRequest<?> request, Caller caller) {
        return answer(submissions.submit(new Upload(incoming.object(request), null, ""), request, caller), caller);
    }

    @Hidden // the same operation, described above
    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<JobResponse> form(HttpRequest<?> request, Caller caller) {
        return answer(submissions.submit(uploads.read(request), request, caller), caller);
    }

    private HttpResponse<JobResponse> answer(Submissions.Taken taken, Caller caller) {
        if (!taken.repeated()) audit.note(caller, "job.submit", taken.job().id(), "");
        MutableHttpResponse<JobResponse> answer = HttpResponse.<JobResponse>accepted(
                        URI.create("/api/v1/jobs/" + taken.job().id()))
                .body(JobResponse.of(taken.job(), null));
        return taken.repeated() ? answer.header("Idempotency-Replayed", "true") : answer;
    }
}
