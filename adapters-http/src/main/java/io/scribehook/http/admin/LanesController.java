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
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.List;
import java.util.Map;

/** What goes out takes turns by lanes; one that keeps failing is paused, and can be by hand. */
@Controller("/api/v1/lanes")
@ExecuteOn(TaskExecutors.BLOCKING)
final class LanesController {
    private final LaneRepairs lanes;
    private final Incoming incoming;

    LanesController(LaneRepairs lanes, Incoming incoming) {
        this.lanes = lanes;
        this.incoming = incoming;
    }

    /** All lanes. */
    @ApiDocument
    record LanesResponse(List<LaneResponse> items) {}

    @Operation(operationId = "listLanes", summary = "List what is due by lane, and which lanes are paused")
    @Get
    @RequiresScope(Scope.READ)
    LanesResponse list() {
        return new LanesResponse(lanes.all());
    }

    @Operation(
            operationId = "pauseLane",
            summary = "Pause a lane: its work stays where it is",
            requestBody =
                    @RequestBody(
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.Pause.class))))
    @ApiResponse(
            responseCode = "200",
            description = "The lane",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LaneResponse.class)))
    @ApiResponse(responseCode = "409", description = "It is paused already")
    @Post("/{lane}/pause")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    LaneResponse pause(@PathVariable String lane, HttpRequest<?> request, Caller caller) {
        var faults = new Faults();
        var members = new Members(incoming.objectOrNothing(request), "", faults);
        String reason = members.text("reason");
        members.nothingElse();
        faults.refuseIfAny();
        lanes.pause(lane, reason, caller);
        return show(lane);
    }

    @Operation(operationId = "resumeLane", summary = "Resume a lane")
    @ApiResponse(
            responseCode = "200",
            description = "The lane",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = LaneResponse.class)))
    @ApiResponse(responseCode = "409", description = "It is not paused")
    @Post("/{lane}/resume")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    LaneResponse resume(@PathVariable String lane, Caller caller) {
        lanes.resume(lane, caller);
        return show(lane);
    }

    private LaneResponse show(String name) {
        return lanes.all().stream()
                .filter(it -> it.lane().equals(name))
                .findFirst()
                .orElseGet(() -> new LaneResponse(name, false, null, null, null, Map.of(), 0, null));
    }
}
