package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

@Controller("/api/v1/callbacks")
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbacksController {
    private final CallbackEvents events;
    private final Overview overview;
    private final EventRepairs repairs;

    CallbacksController(CallbackEvents events, Overview overview, EventRepairs repairs) {
        this.events = events;
        this.overview = overview;
        this.repairs = repairs;
    }

    @Operation(operationId = "listCallbacks", summary = "List callbacks")
    @Parameter(
            name = "state",
            in = ParameterIn.QUERY,
            description = "In this state",
            schema =
                    @Schema(
                            type = "string",
                            allowableValues = {"received", "interpreted", "quarantined"}))
    @Parameter(
            name = "provider",
            in = ParameterIn.QUERY,
            description = "Of this provider",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "source",
            in = ParameterIn.QUERY,
            description = "That came to this source",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "job",
            in = ParameterIn.QUERY,
            description = "That belong to this job, or came to one of its submissions",
            schema = @Schema(type = "string", format = "uuid"))
    @Parameter(
            name = "reason",
            in = ParameterIn.QUERY,
            description = "In quarantine for this reason",
            schema = @Schema(type = "string"))
    @Parameter(
            name = "provider_job_id",
            in = ParameterIn.QUERY,
            description = "That name this id of the provider's, or came to the submission that has it",
            schema = @Schema(type = "string"))
    @Within
    @Paged
    @Get
    @RequiresScope(Scope.READ)
    PageResponse<CallbackResponse> list(HttpRequest<?> request) {
        var asked = new Asked(request);
        var filter = new EventFilter(
                asked.oneOf("state", States.OF_CALLBACKS),
                asked.one("reason", CallbacksController::why),
                asked.one("provider", ProviderName::new),
                asked.one("source", SourceName::new),
                asked.one("job", PathId::job),
                asked.one("provider_job_id", ProviderJobId::new),
                asked.from(),
                asked.to());
        return PageResponse.of(
                overview.events(filter, asked.page()),
                line -> CallbackResponse.of(line.event(), line.state(), line.deliveries()));
    }

    @Operation(operationId = "getCallback", summary = "Show a callback")
    @Get("/{id}")
    @RequiresScope(Scope.READ)
    CallbackResponse show(@PathVariable String id) {
        CallbackEvent event = find(PathId.event(id));
        EventState state = events.state(event.id()).orElseGet(EventState.Received::new);
        return CallbackResponse.of(event, state, events.deliveries(event.id()));
    }

    /** The bytes as they arrived. They are a stranger's: no browser may take them for a page of ours. */
    @Operation(operationId = "getCallbackBody", summary = "Download the bytes as they arrived")
    @ApiResponse(
            responseCode = "200",
            description = "The bytes, in the type that their sender named",
            content = @Content(mediaType = "*/*", schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "410", description = "The body is no longer kept")
    @Get("/{id}/body")
    @Produces(MediaType.ALL)
    @RequiresScope(Scope.READ)
    HttpResponse<?> body(@PathVariable String id) throws IOException {
        CallbackEvent event = find(PathId.event(id));
        Body body =
                events.body(event.id()).orElseThrow(() -> Refusal.of(ProblemType.GONE, "The body is no longer kept."));
        var file = new StreamedFile(body.open(), mediaType(event.contentType()), 0, body.length());
        return HttpResponse.ok(file)
                .header("Content-Disposition", "attachment; filename=\"" + event.id() + "\"")
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @Operation(operationId = "reinterpretCallback", summary = "Interpret a callback again: adds only what is missing")
    @ApiResponse(
            responseCode = "202",
            description = "It is due",
            content =
                    @Content(mediaType = "application/json", schema = @Schema(implementation = CallbackResponse.class)))
    @ApiResponse(responseCode = "410", description = "The body is no longer kept")
    @Post("/{id}/reinterpret")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    HttpResponse<CallbackResponse> reinterpret(@PathVariable String id, Caller caller) {
        repairs.reinterpret(PathId.event(id), caller);
        return HttpResponse.<CallbackResponse>accepted().body(show(id));
    }

    static EventState.Why why(String text) {
        return Arrays.stream(EventState.Why.values())
                .filter(why -> why.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "is one of " + Arrays.toString(EventState.Why.values()).toLowerCase(Locale.ROOT)));
    }

    private CallbackEvent find(EventId id) {
        return events.find(id).orElseThrow(() -> Refusal.noSuch("callback"));
    }

    private static MediaType mediaType(String stored) {
        try {
            return new MediaType(stored);
        } catch (IllegalArgumentException _) {
            return MediaType.APPLICATION_OCTET_STREAM_TYPE;
        }
    }
}
