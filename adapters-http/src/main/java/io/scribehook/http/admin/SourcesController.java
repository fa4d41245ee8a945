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

    @Get
    @RequiresScope(Scope.READ)
    PageResponse<SourceResponse> list() {
        return new PageResponse<>(sources.all().stream().map(SourceResponse::of).toList(), null);
    }

    @Get("/{name}")
    @RequiresScope(Scope.READ)
    SourceResponse show(@PathVariable String name) {
        return SourceResponse.of(sources.find(name(name)).orElseThrow(() -> Refusal.noSuch("source")));
    }

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
