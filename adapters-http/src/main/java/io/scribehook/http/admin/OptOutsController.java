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
import io.swagger.v3.oas.annotations.Parameter;
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

    @Operation(
            operationId = "listOptOuts",
            summary = "List the recipients who want no more messages",
            description = "Telephone numbers are shown in part, as everywhere, but to a key with the scope `admin`.")
    @Paged
    @Get
    PageResponse<OptOutResponse> list(HttpRequest<?> request, @Parameter(hidden = true) Caller caller) {
        return PageResponse.of(optOuts.read(new Asked(request).page()), it -> OptOutResponse.of(it, caller.admin()));
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
     * @param recipient a telephone number but for its ends; whole for admins, who have to tell one person from another
     */
    @ApiDocument
    record OptOutResponse(String id, String type, String recipient, String reason, Instant since) {
        static OptOutResponse of(OptOut it, boolean whole) {
            String recipient = whole ? it.recipient() : Shown.text(it.recipient());
            return new OptOutResponse(it.id().toString(), it.kind().value(), recipient, it.reason(), it.since());
        }
    }
}
