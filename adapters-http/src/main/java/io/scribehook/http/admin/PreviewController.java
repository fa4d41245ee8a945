package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.PreviewFollowUp;
import io.scribehook.domain.followup.PreviewFollowUp.Preview;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.Locale;

/** What a follow-up would send, to try templates and texts: nothing is owed and nothing is sent. */
@Controller("/api/v1/follow-ups/preview")
@RequiresScope(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class PreviewController {
    private final PreviewFollowUp previews;
    private final Incoming incoming;

    PreviewController(PreviewFollowUp previews, Incoming incoming) {
        this.previews = previews;
        this.incoming = incoming;
    }

    /** Takes {@code type} and {@code settings}, and {@code job}, without which it is about an example. */
    @Operation(operationId = "previewFollowUp", summary = "Show what a follow-up would send, and send nothing")
    @ApiResponse(responseCode = "200", description = "The request as it would be frozen")
    @ApiResponse(responseCode = "404", description = "There is no such type of follow-up, or no such job")
    @ApiResponse(responseCode = "409", description = "The job has no outcome yet")
    @Post
    PreviewResponse preview(HttpRequest<?> request) {
        var faults = new Faults();
        var members = new Members(incoming.object(request), "", faults);
        FollowUpKind kind = faults.meant("/type", members.required("type", members.text("type")), FollowUpKind::new);
        JsonText settings = members.has("settings") ? members.json("settings") : JsonText.EMPTY_OBJECT;
        JobId job = faults.meant("/job", members.text("job"), text -> new JobId(PathId.uuid(text)));
        members.nothingElse();
        faults.refuseIfAny();
        if (kind == null || settings == null) throw Refusal.invalid(faults.all());
        return switch (previews.preview(kind, settings, job)) {
            case Preview.Shown(var frozen) ->
                new PreviewResponse(
                        Shown.json(frozen.request()),
                        frozen.lane().value(),
                        frozen.repetition().name().toLowerCase(Locale.ROOT));
            case Preview.Faulty(var wrong) ->
                throw Refusal.invalid(
                        wrong.stream().map(it -> new Fault("/settings", it)).toList());
            case Preview.NoSuchChannel _ -> throw Refusal.noSuch("type of follow-up");
            case Preview.NoSuchJob _ -> throw Refusal.noSuch("job");
            case Preview.NoOutcome _ -> throw Refusal.of(ProblemType.CONFLICT, "The job has no outcome yet.");
        };
    }

    /**
     * A request as it would be frozen.
     *
     * @param request in the channel's own words: for {@code email} the subject, the text and the HTML
     * @param lane whose turn it would take
     * @param repetition {@code safe} or {@code unsafe}: whether a second sending does harm
     */
    @ApiDocument
    record PreviewResponse(Object request, String lane, String repetition) {}
}
