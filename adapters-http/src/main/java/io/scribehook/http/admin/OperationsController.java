package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.Task;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;
import java.util.List;

/** One verb for all that a filter finds, in the background. */
@Controller("/api/v1/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperationsController {
    private static final int SHOWN = 100;

    private final Operations operations;
    private final Bulk bulk;
    private final Incoming incoming;

    OperationsController(Operations operations, Bulk bulk, Incoming incoming) {
        this.operations = operations;
        this.bulk = bulk;
        this.incoming = incoming;
    }

    /** The latest ones, at most a hundred. */
    @ApiDocument
    record OperationsResponse(List<OperationResponse> items) {}

    @Operation(operationId = "listOperations", summary = "List the latest operations and how far they are")
    @Get
    @RequiresScope(Scope.READ)
    OperationsResponse list() {
        return new OperationsResponse(
                operations.latest(SHOWN).stream().map(OperationResponse::of).toList());
    }

    @Operation(operationId = "getOperation", summary = "Show how far an operation is")
    @Get("/{id}")
    @RequiresScope(Scope.READ)
    OperationResponse show(@PathVariable String id) {
        return operations
                .find(new OperationId(PathId.of("operation", id)))
                .map(OperationResponse::of)
                .orElseThrow(() -> Refusal.noSuch("operation"));
    }

    @Operation(
            operationId = "startOperation",
            summary = "Retry, redo, reinterpret or cancel all that a filter finds, in the background",
            description = "With `dry_run` they are only counted. The filter always names a `state`; what else it may"
                    + " name is what the list of the same things can be narrowed down by: follow-ups (`retry`, `redo`)"
                    + " by `type`, `job`, `from` and `to`; callbacks (`reinterpret`) by `reason`, `provider`, `source`,"
                    + " `job`, `provider_job_id`, `from` and `to`; jobs (`cancel`) by `provider`, `source`,"
                    + " `provider_job_id`, `tag`, `metadata.NAME`, `text`, `from` and `to`.",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.OperationRequest.class))))
    @ApiResponse(
            responseCode = "202",
            description = "It has been taken on",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = OperationResponse.class)))
    @Post
    @RequiresScope(Scope.OPERATE)
    HttpResponse<OperationResponse> start(HttpRequest<?> request, Caller caller) {
        var faults = new Faults();
        var members = new Members(incoming.object(request), "", faults);
        boolean dryRun = Boolean.TRUE.equals(members.bool("dry_run"));
        Task task = TaskDocument.read(members);
        members.nothingElse();
        faults.refuseIfAny();
        if (task == null) throw new IllegalStateException("refused already");
        var operation = bulk.start(task, dryRun, caller);
        return HttpResponse.<OperationResponse>accepted(URI.create("/api/v1/operations/" + operation.id()))
                .body(OperationResponse.of(operation));
    }
}
