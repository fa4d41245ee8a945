package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.Jobs;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.live.NewsStreams;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import org.reactivestreams.Publisher;

/** What changes, as server-sent events. */
@Controller("/api/v1")
@RequiresScope(Scope.READ)
@Produces(MediaType.TEXT_EVENT_STREAM)
@ExecuteOn(TaskExecutors.BLOCKING)
final class EventsController {
    private final NewsStreams streams;
    private final Jobs jobs;

    EventsController(NewsStreams streams, Jobs jobs) {
        this.streams = streams;
        this.jobs = jobs;
    }

    @Operation(
            operationId = "streamEvents",
            summary = "Stream what changes, as server-sent events",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream",
                            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))))
    @Get("/events")
    HttpResponse<Publisher<byte[]>> all(HttpRequest<?> request) {
        new Asked(request).refuseOthers();
        return streams.stream(request, _ -> true);
    }

    @Operation(
            operationId = "streamJobEvents",
            summary = "Stream what changes of a job, as server-sent events",
            responses =
                    @ApiResponse(
                            responseCode = "200",
                            description = "The stream",
                            content = @Content(mediaType = "text/event-stream", schema = @Schema(type = "string"))))
    @Get("/jobs/{id}/events")
    HttpResponse<Publisher<byte[]>> ofJob(@PathVariable String id, HttpRequest<?> request) {
        new Asked(request).refuseOthers();
        JobId job = PathId.job(id);
        if (jobs.find(job).isEmpty()) throw Refusal.noSuch("job");
        return streams.stream(request, news -> job.equals(news.job()));
    }
}
