package io.scribehook.http.console;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
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
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Sources;
import io.scribehook.http.admin.EventRepairs;
import io.scribehook.http.admin.States;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Callbacks, and one of them: as it came, and what was made of it. */
@Hidden // a page, not part of the API
@Controller("/console/callbacks")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbackPages {
    private static final List<String> REASONS = Stream.of(EventState.Why.values())
            .map(why -> why.name().toLowerCase(Locale.ROOT))
            .toList();

    private final Pages pages;
    private final Overview overview;
    private final CallbackEvents events;
    private final Sources sources;
    private final EventRepairs repairs;

    CallbackPages(Pages pages, Overview overview, CallbackEvents events, Sources sources, EventRepairs repairs) {
        this.pages = pages;
        this.overview = overview;
        this.events = events;
        this.sources = sources;
        this.repairs = repairs;
    }

    /**
     * One callback.
     *
     * @param sources by which it could be adopted; empty where that cannot be
     */
    record CallbackPage(Inspected it, List<String> sources) {
        Frame frame() {
            return it.frame();
        }

        boolean mayAdopt() {
            return frame().operates() && it.state() instanceof EventState.Quarantined && it.raw() != null;
        }
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(HttpRequest<?> request, Visitor visitor) {
        var query = new Query(request);
        var filter = Tasks.callbacks(query);
        var filters = Filters.of(query)
                .state(States.OF_CALLBACKS)
                .choice("reason", "In quarantine because", REASONS)
                .words("source", "Source", "")
                .words("provider_job_id", "Provider's id", "")
                .fold("provider", "Provider", "")
                .time();
        var found = overview.events(filter, query.page());
        return pages.show(
                "list",
                Listing.of(
                                pages.frame("Callbacks", "callbacks", visitor),
                                "/console/callbacks",
                                filters,
                                found,
                                Rows::callbacks)
                        .with(Tasks.verbs(filter)));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(@PathVariable String id, Visitor visitor) {
        var event = events.find(event(id)).orElseThrow(() -> Refusal.noSuch("callback"));
        String title = "Callback " + Words.brief(event.id().value());
        List<String> names =
                sources.all().stream().map(source -> source.name().value()).toList();
        return pages.show(
                "callback",
                new CallbackPage(Inspected.of(pages.frame(title, "callbacks", visitor), event, events), names));
    }

    /** The bytes as they arrived; a stranger's, so no browser shows them. */
    @Get("/{id}/body")
    @Produces(MediaType.ALL)
    HttpResponse<?> body(@PathVariable String id) throws IOException {
        var body =
                events.body(event(id)).orElseThrow(() -> Refusal.of(ProblemType.GONE, "The body is no longer kept."));
        return HttpResponse.ok(new StreamedFile(body.open(), MediaType.APPLICATION_OCTET_STREAM_TYPE, 0, body.length()))
                .header("Content-Disposition", "attachment; filename=\"" + event(id) + "\"")
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
    }

    @Post("/{id}/reinterpret")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> reinterpret(@PathVariable String id, @Body Map<String, String> form, Visitor visitor) {
        visitor.checked(form);
        repairs.reinterpret(event(id), visitor.caller());
        return seeOther(form, id);
    }

    @Post("/{id}/adopt")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> adopt(@PathVariable String id, @Body Map<String, String> form, Visitor visitor) {
        String job = visitor.checked(form).getOrDefault("job", "").strip();
        if (job.isEmpty()) repairs.adopt(event(id), source(form.getOrDefault("source", "")), visitor.caller());
        else repairs.adopt(event(id), new JobId(PathIds.of("job", job)), visitor.caller());
        return seeOther(form, id);
    }

    private static SourceName source(String name) {
        try {
            return new SourceName(name);
        } catch (IllegalArgumentException _) {
            throw Refusal.invalid(List.of(new Fault("source", "Name a job or a source.")));
        }
    }

    private static HttpResponse<?> seeOther(Map<String, String> form, String id) {
        return HttpResponse.seeOther(Inside.of(form.get("back"), "/console/callbacks/" + event(id)));
    }

    private static EventId event(String id) {
        return new EventId(PathIds.of("callback", id));
    }
}
