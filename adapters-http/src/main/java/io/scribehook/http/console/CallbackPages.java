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
import io.scribehook.domain.callback.ReinterpretEvent;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.admin.Audit;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Callbacks, and one of them: as it came, and what was made of it. */
@Hidden // a page, not part of the API
@Controller("/console/callbacks")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class CallbackPages {
    private static final List<String> STATES = List.of("received", "interpreted", "quarantined");

    private final Pages pages;
    private final Overview overview;
    private final CallbackEvents events;
    private final ReinterpretEvent reinterpret;
    private final Audit audit;

    CallbackPages(Pages pages, Overview overview, CallbackEvents events, ReinterpretEvent reinterpret, Audit audit) {
        this.pages = pages;
        this.overview = overview;
        this.events = events;
        this.reinterpret = reinterpret;
        this.audit = audit;
    }

    /** A list of callbacks with its filters. */
    record CallbacksPage(
            Frame frame,
            List<String> states,
            Query query,
            List<Rows.Row> rows,
            @Nullable String more) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(HttpRequest<?> request, Visitor visitor) {
        var query = new Query(request);
        var filter = new EventFilter(
                query.one("state", Function.identity()),
                query.one("provider", ProviderName::new),
                query.one("source", SourceName::new),
                null);
        var found = overview.events(filter, query.page());
        return pages.show(
                "callbacks",
                new CallbacksPage(
                        pages.frame("Callbacks", "callbacks", visitor),
                        STATES,
                        query,
                        Rows.callbacks(found.items()),
                        query.more("/console/callbacks", found.next())));
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(@PathVariable String id, Visitor visitor) {
        var event = events.find(event(id)).orElseThrow(() -> Refusal.noSuch("callback"));
        String title = "Callback " + Words.brief(event.id().value());
        return pages.show("callback", Inspected.of(pages.frame(title, "callbacks", visitor), event, events));
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
        EventId event = event(id);
        switch (reinterpret.reinterpret(event)) {
            case DUE -> audit.note(visitor.caller(), "callback.reinterpret", event, "");
            case BODY_GONE -> throw Refusal.of(ProblemType.GONE, "The body is no longer kept.");
            case NO_SUCH_EVENT -> throw Refusal.noSuch("callback");
        }
        return HttpResponse.seeOther(URI.create("/console/callbacks/" + event));
    }

    private static EventId event(String id) {
        return new EventId(PathIds.of("callback", id));
    }
}
