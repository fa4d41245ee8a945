package io.scribehook.http.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.admin.LaneRepairs;
import io.scribehook.http.admin.LaneResponse;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What waits where, which lanes are paused, and how to let them go on. */
@Hidden // a page, not part of the API
@Controller("/console/lanes")
@SignedIn(Scope.READ)
@ExecuteOn(TaskExecutors.BLOCKING)
final class LanePages {
    private final Pages pages;
    private final LaneRepairs lanes;

    LanePages(Pages pages, LaneRepairs lanes) {
        this.pages = pages;
        this.lanes = lanes;
    }

    /**
     * One lane.
     *
     * @param load what waits in it
     * @param note why it is paused and what comes next, empty while it is not
     */
    record Line(String name, boolean paused, String load, String note) {
        static Line of(LaneResponse lane, Instant now) {
            String load = lane.waiting().entrySet().stream()
                    .map(kind -> Words.count(kind.getValue()) + " to " + Words.plain(kind.getKey()))
                    .collect(Collectors.joining(", "));
            String late = lane.oldestDueAt() != null && lane.oldestDueAt().isBefore(now)
                    ? ", the oldest due " + Words.ago(lane.oldestDueAt(), now)
                    : "";
            return new Line(
                    lane.lane(), lane.paused(), load.isEmpty() ? "Nothing waits." : load + late, note(lane, now));
        }

        private static String note(LaneResponse lane, Instant now) {
            if (!lane.paused()) return "";
            String since = lane.pausedAt() == null ? "" : " Paused " + Words.ago(lane.pausedAt(), now) + ".";
            String next = lane.probeAt() == null
                    ? " Nothing is tried before somebody resumes it."
                    : lane.probeAt().isAfter(now)
                            ? " Tried next " + Words.ago(lane.probeAt(), now) + "."
                            : " The next piece of work is a trial.";
            return lane.reason() + since + next;
        }
    }

    /** All lanes, the paused ones first. */
    record LanesPage(Frame frame, List<Line> paused, List<Line> open) {}

    @Get
    @Produces(MediaType.TEXT_HTML)
    HttpResponse<String> list(Visitor visitor) {
        Frame frame = pages.frame("Lanes", "lanes", visitor);
        Map<Boolean, List<Line>> lines = lanes.all().stream()
                .map(lane -> Line.of(lane, frame.now()))
                .sorted(Comparator.comparing(Line::name))
                .collect(Collectors.partitioningBy(Line::paused));
        return pages.show(
                "lanes",
                new LanesPage(frame, lines.getOrDefault(true, List.of()), lines.getOrDefault(false, List.of())));
    }

    @Post("/resume")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> resume(@Body Map<String, String> form, Visitor visitor) {
        lanes.resume(visitor.checked(form).getOrDefault("lane", ""), visitor.caller());
        return HttpResponse.seeOther(URI.create("/console/lanes"));
    }

    @Post("/pause")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @SignedIn(Scope.OPERATE)
    HttpResponse<?> pause(@Body Map<String, String> form, Visitor visitor) {
        lanes.pause(visitor.checked(form).getOrDefault("lane", ""), null, visitor.caller());
        return HttpResponse.seeOther(URI.create("/console/lanes"));
    }
}
