package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.recipient.OptOuts;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;

/** The recipients who want no more messages. */
@Controller("/api/v1/opt-outs")
@RequiresScope(Scope.OPERATE)
@ExecuteOn(TaskExecutors.BLOCKING)
final class OptOutsController {
    private final OptOuts optOuts;
    private final Audit audit;

    OptOutsController(OptOuts optOuts, Audit audit) {
        this.optOuts = optOuts;
        this.audit = audit;
    }

    @Operation(operationId = "listOptOuts", summary = "List the recipients who want no more messages")
    @Paged
    @Get
    PageResponse<OptOutResponse> list(HttpRequest<?> request) {
        return PageResponse.of(optOuts.read(new Asked(request).page()), OptOutResponse::of);
    }

    @Operation(operationId = "removeOptOut", summary = "Write to a recipient again who had opted out")
    @ApiResponse(responseCode = "204", description = "It is forgotten")
    @Delete("/{id}")
    HttpResponse<?> remove(@PathVariable String id, Caller caller) {
        if (!optOuts.remove(PathId.of("opt-out", id))) throw Refusal.noSuch("opt-out");
        audit.note(caller, "opt_out.remove", id, "");
        return HttpResponse.noContent();
    }

    /**
     * Somebody who wants no more messages.
     *
     * @param type the kind of follow-ups that are refused for it
     */
    @ApiDocument
    record OptOutResponse(String id, String type, String recipient, String reason, Instant since) {
        static OptOutResponse of(OptOut it) {
            return new OptOutResponse(it.id().toString(), it.kind().value(), it.recipient(), it.reason(), it.since());
        }
    }
}
