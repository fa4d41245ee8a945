package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.DeliveryReports;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.net.URI;

@Controller("/api/v1/follow-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpsController {
    private final FollowUps followUps;
    private final DeliveryReports reports;
    private final Overview overview;
    private final Repeats repeats;
    private final Incoming incoming;

    FollowUpsController(
            FollowUps followUps, DeliveryReports reports, Overview overview, Repeats repeats, Incoming incoming) {
        this.followUps = followUps;
        this.reports = reports;
        this.overview = overview;
        this.repeats = repeats;
        this.incoming = incoming;
    }

    @Operation(operationId = "listFollowUps", summary = "List follow-ups")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "In this state",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"waiting", "running", "done", "dead", "skipped", "unknown"}))
    @Parameter(
            name = "type",
            in = ParameterIn.QUERY,
            description = "Of this type, such as `email`",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "job",
            in = ParameterIn.QUERY,
            description = "Of this job",
            schema = @Schema(type = "string", format = "uuid"))
    @Within
    @Paged
    @Get
    @RequiresScope(Scope.READ)
    PageResponse<FollowUpResponse> list(HttpRequest<?> request) {
        var asked = new Asked(request);
        var filter = new FollowUpFilter(
                asked.oneOf("state", States.OF_FOLLOW_UPS),
                asked.one("type", FollowUpKind::new),
                asked.one("job", text -> new Subject.OfJob(PathId.job(text))),
                asked.from(),
                asked.to());
        return PageResponse.of(overview.followUps(filter, asked.page()), FollowUpResponse::of);
    }

    @Operation(operationId = "getFollowUp", summary = "Show a follow-up with its attempts")
    @Get("/{id}")
    @RequiresScope(Scope.READ)
    FollowUpResponse.Whole show(@PathVariable String id) {
        var followUp = followUps.find(PathId.followUp(id)).orElseThrow(() -> Refusal.noSuch("follow-up"));
        return FollowUpResponse.Whole.of(followUp, followUps.attempts(followUp.id()), reports.of(followUp.id()));
    }

    @Operation(operationId = "retryFollowUp", summary = "Retry a follow-up: the same request under the same key")
    @ApiResponse(
            responseCode = "202",
            description = "It is due",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FollowUpResponse.Whole.class)))
    @ApiResponse(responseCode = "409", description = "Its state does not allow it")
    @Post("/{id}/retry")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    HttpResponse<FollowUpResponse.Whole> retry(@PathVariable String id, Caller caller) {
        repeats.retry(PathId.followUp(id), caller);
        return HttpResponse.<FollowUpResponse.Whole>accepted().body(show(id));
    }

    @Operation(
            operationId = "redoFollowUp",
            summary = "Redo a follow-up: a new one under a new key, perhaps with other settings",
            requestBody =
                    @RequestBody(
                            required = false,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.Redo.class))))
    @ApiResponse(
            responseCode = "202",
            description = "The new follow-up",
            content =
                    @Content(
                            mediaType = "application/json",
                            schema = @Schema(implementation = FollowUpResponse.Whole.class)))
    @ApiResponse(responseCode = "409", description = "It is still to be carried out anyway")
    @Post("/{id}/redo")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    HttpResponse<FollowUpResponse.Whole> redo(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        ObjectNode document = incoming.objectOrNothing(request);
        var faults = new Faults();
        var members = new Members(document, "", faults);
        JsonText settings = members.has("settings") ? members.json("settings") : null;
        members.nothingElse();
        faults.refuseIfAny();
        String anew = repeats.redo(PathId.followUp(id), settings, caller).toString();
        return HttpResponse.<FollowUpResponse.Whole>accepted(URI.create("/api/v1/follow-ups/" + anew))
                .body(show(anew));
    }
}
