package io.scribehook.http.admin;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.job.JobRules;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.InstantSource;

@Controller("/api/v1/sources")
@ExecuteOn(TaskExecutors.BLOCKING)
final class SourcesController {
    private final Sources sources;
    private final JobRules rules;
    private final Incoming incoming;
    private final Audit audit;
    private final InstantSource clock;

    SourcesController(Sources sources, JobRules rules, Incoming incoming, Audit audit, InstantSource clock) {
        this.sources = sources;
        this.rules = rules;
        this.incoming = incoming;
        this.audit = audit;
        this.clock = clock;
    }

    @Operation(operationId = "listSources", summary = "List the sources")
    @Get
    @RequiresScope(Scope.READ)
    PageResponse<SourceResponse> list() {
        return new PageResponse<>(sources.all().stream().map(SourceResponse::of).toList(), null);
    }

    @Operation(operationId = "getSource", summary = "Show a source, without its secrets")
    @Get("/{name}")
    @RequiresScope(Scope.READ)
    SourceResponse show(@PathVariable String name) {
        return SourceResponse.of(sources.find(name(name)).orElseThrow(() -> Refusal.noSuch("source")));
    }

    @Operation(
            operationId = "saveSource",
            summary = "Make or change a source",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = Sent.SourceRequest.class))))
    @ApiResponse(
            responseCode = "200",
            description = "It was changed",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SourceResponse.class)))
    @ApiResponse(
            responseCode = "201",
            description = "It was made",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SourceResponse.class)))
    @Put("/{name}")
    @RequiresScope(Scope.ADMIN)
    HttpResponse<SourceResponse> save(@PathVariable String name, HttpRequest<?> request, Caller caller) {
        SourceName named = name(name);
        Source before = sources.find(named).orElse(null);
        Source source = new SourceDocument(incoming.object(request), rules).source(named, before, clock.instant());
        sources.save(source);
        audit.note(caller, before == null ? "source.create" : "source.change", named, "");
        SourceResponse saved = SourceResponse.of(source);
        return before == null ? HttpResponse.created(saved) : HttpResponse.ok(saved);
    }

    @Operation(operationId = "deleteSource", summary = "Delete a source")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Delete("/{name}")
    @RequiresScope(Scope.ADMIN)
    HttpResponse<?> delete(@PathVariable String name, Caller caller) {
        SourceName named = name(name);
        if (sources.find(named).isEmpty()) throw Refusal.noSuch("source");
        sources.delete(named);
        audit.note(caller, "source.delete", named, "");
        return HttpResponse.noContent();
    }

    private static SourceName name(String text) {
        try {
            return new SourceName(text);
        } catch (IllegalArgumentException _) {
            throw Refusal.noSuch("source");
        }
    }
}
