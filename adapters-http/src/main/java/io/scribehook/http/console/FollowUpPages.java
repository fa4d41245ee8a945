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
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.overview.Overview;
import io.scribehook.http.admin.Repeats;
import io.scribehook.http.admin.States;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Follow-ups, one of them, and how to mend it. */
@Hidden // a page, not part of the API
@Controller("/console/follow-ups")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpPages {
    private final Pages pages;
    private final Overview overview;
    private final FollowUps followUps;
    private final Channels channels;
    private final Repeats repeats;

    FollowUpPages(Pages pages, Overview overview, FollowUps followUps, Channels channels, Repeats repeats) {
        this.pages = pages;
        this.overview = overview;
        this.followUps = followUps;
        this.channels = channels;
        this.repeats = repeats;
    }

    /**
     * One follow-up.
     *
     * @param about the path of what it is about
     * @param settings as JSON, without secrets
     */
    record FollowUpPage(
            Frame frame, FollowUp followUp, String about, String settings, String note, List<Attempt> attempts) {
        String state() {
            return followUp.state().name();
        }

        boolean mayRetry() {
            return frame.operates() && !List.of("done", "running").contains(state());
        }

        boolean mayRedo() {
            return frame.operates()
                    && List.of("done", "dead", "skipped", "unknown").contains(state());
        }
    }

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(HttpRequest<?> request, Visitor visitor) {
        var query = new Query(request);
        var filter = Tasks.followUps(query);
        var filters = Filters.of(query)
                .state(States.OF_FOLLOW_UPS)
                .choice("type", "Channel", kinds())
                .time();
        var found = overview.followUps(filter, query.page());
        return pages.show(
                "list",
                Listing.of(
                                pages.frame("Follow-ups", "follow-ups", visitor),
                                "/console/follow-ups",
                                filters,
                                found,
                                Rows::followUps)
                        .with(Tasks.verbs(filter)));
    }

    private List<String> kinds() {
        return channels.all().stream()
                .map(channel -> channel.kind().value())
                .sorted()
                .toList();
    }

    @Get("/{id}")
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> show(@PathVariable String id, Visitor visitor) {
        FollowUp followUp = find(id);
        String about = switch (followUp.subject()) {
            case Subject.OfJob(var job) -> "/console/jobs/" + job;
            case Subject.OfMessage(var event) -> "/console/callbacks/" + event;
        };
        return pages.show(
                "follow-up",
                new FollowUpPage(
                        pages.frame(
                                followUp.kind() + " "
                                        + Words.brief(followUp.id().value()),
                                "follow-ups",
                                visitor),
                        followUp,
                        about,
                        SettingsForm.shown(followUp.step().settings()),
                        Rows.note(followUp.state()),
                        followUps.attempts(followUp.id())));
    }

    @Post("/{id}/retry")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> retry(@PathVariable String id, @Body Map<String, String> form, Visitor visitor) {
        visitor.checked(form);
        FollowUp followUp = find(id);
        repeats.retry(followUp.id(), visitor.caller());
        return HttpResponse.seeOther(Inside.of(form.get("back"), "/console/follow-ups/" + followUp.id()));
    }

    @Post("/{id}/redo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> redo(@PathVariable String id, @Body Map<String, String> form, Visitor visitor) {
        String settings = visitor.checked(form).getOrDefault("settings", "");
        FollowUp followUp = find(id);
        return seeOther(repeats.redo(
                followUp.id(), SettingsForm.read(settings, followUp.step().settings()), visitor.caller()));
    }

    private FollowUp find(String id) {
        return followUps
                .find(new FollowUpId(PathIds.of("follow-up", id)))
                .orElseThrow(() -> Refusal.noSuch("follow-up"));
    }

    private static HttpResponse<?> seeOther(FollowUpId id) {
        return HttpResponse.seeOther(URI.create("/console/follow-ups/" + id));
    }
}
