package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Says where a callback in quarantine belongs: {@code {"job": "<id>"}} or {@code {"source": "<name>"}}. */
@Controller("/api/v1/callbacks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class AdoptionController {
    private final EventRepairs repairs;
    private final Incoming incoming;

    AdoptionController(EventRepairs repairs, Incoming incoming) {
        this.repairs = repairs;
        this.incoming = incoming;
    }

    @Operation(
            operationId = "adoptCallback",
            summary = "Say where a callback in quarantine belongs",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.Adoption.class))))
    @ApiResponse(responseCode = "202", description = "It will be interpreted there")
    @ApiResponse(responseCode = "409", description = "It is not in quarantine")
    @ApiResponse(responseCode = "410", description = "The body is no longer kept")
    @Post("/{id}/adopt")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    HttpResponse<?> adopt(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        EventId event = PathId.event(id);
        var faults = new Faults();
        var members = new Members(incoming.object(request), "", faults);
        String jobId = members.text("job");
        JobId job = jobId == null ? null : faults.meant("/job", jobId, text -> new JobId(PathId.uuid(text)));
        String name = members.text("source");
        SourceName source = name == null ? null : faults.meant("/source", name, SourceName::new);
        members.nothingElse();
        if ((jobId == null) == (name == null)) faults.add("", "Names a job or a source.");
        faults.refuseIfAny();
        if (job != null) repairs.adopt(event, job, caller);
        else if (source != null) repairs.adopt(event, source, caller);
        return HttpResponse.status(HttpStatus.ACCEPTED);
    }
}
