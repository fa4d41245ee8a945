package io.scribehook.http.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.access.Caller;
import io.scribehook.http.access.RequiresScope;
import io.scribehook.http.problem.Refusal;
import java.util.Set;

@Controller("/api/v1/follow-ups")
@ExecuteOn(TaskExecutors.BLOCKING)
final class FollowUpsController {
    private static final Set<String> STATES = Set.of("waiting", "running", "done", "dead", "skipped", "unknown");

    private final FollowUps followUps;
    private final Overview overview;
    private final Repeats repeats;
    private final Incoming incoming;

    FollowUpsController(FollowUps followUps, Overview overview, Repeats repeats, Incoming incoming) {
        this.followUps = followUps;
        this.overview = overview;
        this.repeats = repeats;
        this.incoming = incoming;
    }

    @Get
    @RequiresScope(Scope.READ)
    PageResponse<FollowUpResponse> list(HttpRequest<?> request) {
        var asked = new Asked(request);
        var filter = new FollowUpFilter(
                asked.oneOf("state", STATES),
                asked.one("type", FollowUpKind::new),
                asked.one("job", text -> new Subject.OfJob(PathId.job(text))));
        return PageResponse.of(overview.followUps(filter, asked.page()), FollowUpResponse::of);
    }

    @Get("/{id}")
    @RequiresScope(Scope.READ)
    FollowUpResponse.Whole show(@PathVariable String id) {
        var followUp = followUps.find(PathId.followUp(id)).orElseThrow(() -> Refusal.noSuch("follow-up"));
        return FollowUpResponse.Whole.of(followUp, followUps.attempts(followUp.id()));
    }

    @Post("/{id}/retry")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    HttpResponse<?> retry(@PathVariable String id, Caller caller) {
        repeats.retry(PathId.followUp(id), caller);
        return HttpResponse.status(HttpStatus.ACCEPTED).body(show(id));
    }

    @Post("/{id}/redo")
    @Consumes(MediaType.ALL)
    @RequiresScope(Scope.OPERATE)
    HttpResponse<?> redo(@PathVariable String id, HttpRequest<?> request, Caller caller) {
        ObjectNode document = incoming.objectOrNothing(request);
        var faults = new Faults();
        var members = new Members(document, "", faults);
        JsonText settings = members.has("settings") ? members.json("settings") : null;
        members.nothingElse();
        faults.refuseIfAny();
        String anew = repeats.redo(PathId.followUp(id), settings, caller).toString();
        return HttpResponse.status(HttpStatus.ACCEPTED)
                .header("Location", "/api/v1/follow-ups/" + anew)
                .body(show(anew));
    }
}
