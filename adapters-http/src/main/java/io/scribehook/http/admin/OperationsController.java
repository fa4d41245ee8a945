package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.StartOperation;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One verb for all follow-ups that a filter finds, in the background. */
@Controller("/api/v1/operations")
@ExecuteOn(TaskExecutors.BLOCKING)
final class OperationsController {
    private static final int SHOWN = 100;
    /** What can be tried again or done anew; what is under way ends by itself. */
    private static final Set<String> STATES = Set.of("waiting", "done", "dead", "skipped", "unknown");

    private final Operations operations;
    private final StartOperation start;
    private final Incoming incoming;
    private final Audit audit;

    OperationsController(Operations operations, StartOperation start, Incoming incoming, Audit audit) {
        this.operations = operations;
        this.start = start;
        this.incoming = incoming;
        this.audit = audit;
    }

    /** The latest ones. */
    @ApiDocument
    record OperationsResponse(List<OperationResponse> items) {}

    @Get
    @RequiresScope(Scope.READ)
    OperationsResponse list() {
        return new OperationsResponse(
                operations.latest(SHOWN).stream().map(OperationResponse::of).toList());
    }

    @Get("/{id}")
    @RequiresScope(Scope.READ)
    OperationResponse show(@PathVariable String id) {
        try {
            return operations
                    .find(new OperationId(PathId.uuid(id)))
                    .map(OperationResponse::of)
                    .orElseThrow(() -> Refusal.noSuch("operation"));
        } catch (IllegalArgumentException _) {
            throw Refusal.noSuch("operation");
        }
    }

    @Post
    @RequiresScope(Scope.OPERATE)
    HttpResponse<OperationResponse> start(HttpRequest<?> request, Caller caller) {
        var faults = new Faults();
        var members = new Members(incoming.objectOrNothing(request), "", faults);
        Operation.Verb verb =
                members.required("verb", faults.meant("/verb", members.text("verb"), OperationsController::verb));
        boolean dryRun = Boolean.TRUE.equals(members.bool("dry_run"));
        FollowUpFilter filter = members.required("filter", filter(members.object("filter")));
        members.nothingElse();
        faults.refuseIfAny();
        if (verb == null || filter == null) throw new IllegalStateException("refused already");
        Operation operation = start.start(verb, filter, dryRun);
        audit.note(caller, "operation.start", operation.id(), verb + (dryRun ? ", dry run" : ""));
        return HttpResponse.<OperationResponse>status(HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/operations/" + operation.id())
                .body(OperationResponse.of(operation));
    }

    private static Operation.Verb verb(String text) {
        return switch (text) {
            case "retry" -> Operation.Verb.RETRY;
            case "redo" -> Operation.Verb.REDO;
            default -> throw new IllegalArgumentException("is retry or redo");
        };
    }

    /** A state has to be named: "all of them" is nobody's wish. */
    private static @Nullable FollowUpFilter filter(@Nullable Members filter) {
        if (filter == null) return null;
        Faults faults = filter.faults();
        String state = filter.required(
                "state", faults.meant(filter.pointer("state"), filter.text("state"), OperationsController::state));
        FollowUpKind kind = faults.meant(filter.pointer("type"), filter.text("type"), FollowUpKind::new);
        Subject job = faults.meant(
                filter.pointer("job"), filter.text("job"), text -> new Subject.OfJob(new JobId(PathId.uuid(text))));
        filter.nothingElse();
        return new FollowUpFilter(state, kind, job);
    }

    private static String state(String text) {
        if (!STATES.contains(text)) throw new IllegalArgumentException("is one of " + STATES);
        return text;
    }
}
