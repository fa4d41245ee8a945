package io.scribehook.http.console;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.followup.Channels;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.PausedLane;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What came in, what is owed, what hurts. */
@Hidden // a page, not part of the API
@Controller("/console")
@SignedIn(Scope.READ)
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
final class DashboardController {
    private static final Page.Asked LATEST = new Page.Asked(8, null);
    private static final Page.Asked FEW = new Page.Asked(4, null);

    private final Pages pages;
    private final Overview overview;
    private final Channels channels;
    private final Lanes lanes;
    private final Silences silences;

    DashboardController(Pages pages, Overview overview, Channels channels, Lanes lanes, Silences silences) {
        this.pages = pages;
        this.overview = overview;
        this.channels = channels;
        this.lanes = lanes;
        this.silences = silences;
    }

    /** A number, what it counts, and where these are listed. */
    record Tile(long number, String name, String link, boolean hurts) {
        /** Calm when there is none. */
        String tone() {
            return hurts && number > 0 ? "hurts" : "calm";
        }
    }

    /**
     * The dashboard.
     *
     * @param troubles the latest of what hurts
     * @param silent providers that took jobs and do not call back any more
     * @param missing what keeps channels from working that something waits for or may come to wait for
     */
    record DashboardPage(
            Frame frame,
            List<Tile> came,
            List<Tile> owed,
            List<Tile> hurts,
            List<Rows.Row> troubles,
            List<Rows.Row> jobs,
            List<Silence> silent,
            List<String> missing) {
        boolean quiet() {
            return hurts.stream().allMatch(tile -> tile.number() == 0);
        }
    }

    @Get
    HttpResponse<String> show(Visitor visitor) {
        Map<String, Long> counts = overview.counts();
        List<PausedLane> paused = lanes.paused();
        var page = new DashboardPage(
                pages.frame("Dashboard", "dashboard", visitor),
                List.of(
                        tile(counts, "callbacks", "/console/callbacks", "events."),
                        tile(counts, "jobs", "/console/jobs", "jobs."),
                        tile(counts, "transcripts", "/console/jobs?state=completed", "jobs.completed")),
                List.of(
                        tile(counts, "to read", "/console/callbacks?state=received", "events.received"),
                        tile(counts, "at providers", "/console/jobs?state=waiting", "jobs.waiting", "jobs.submitting"),
                        tile(
                                counts,
                                "follow-ups",
                                "/console/follow-ups?state=waiting",
                                "follow_ups.waiting",
                                "follow_ups.running")),
                List.of(
                        hurt(counts, "dead", "/console/follow-ups?state=dead", "follow_ups.dead"),
                        hurt(counts, "unknown", "/console/follow-ups?state=unknown", "follow_ups.unknown"),
                        hurt(counts, "quarantined", "/console/callbacks?state=quarantined", "events.quarantined"),
                        hurt(counts, "failed", "/console/jobs?state=failed", "jobs.failed", "jobs.expired"),
                        new Tile(paused.size(), "paused", "/console/lanes", true)),
                troubles(paused),
                Rows.jobs(overview.jobs(JobFilter.ALL, LATEST).items()),
                silences.known(),
                missing());
        return pages.show("dashboard", page);
    }

    private List<Rows.Row> troubles(List<PausedLane> paused) {
        return Stream.of(Rows.lanes(paused), followUps("dead"), followUps("unknown"), quarantined())
                .flatMap(List::stream)
                .sorted(Comparator.comparing(Rows.Row::at).reversed())
                .limit(8)
                .toList();
    }

    private List<Rows.Row> followUps(String state) {
        return Rows.followUps(
                overview.followUps(new FollowUpFilter(state, null, null), FEW).items());
    }

    private List<Rows.Row> quarantined() {
        return Rows.callbacks(overview.events(new EventFilter("quarantined", null, null, null), FEW)
                .items());
    }

    private List<String> missing() {
        return channels.all().stream()
                .filter(channel -> !channel.missing().isEmpty())
                .map(channel -> channel.kind() + ": " + String.join(" ", channel.missing()))
                .sorted()
                .toList();
    }

    private static Tile tile(Map<String, Long> counts, String name, String link, String... keys) {
        return new Tile(sum(counts, keys), name, link, false);
    }

    private static Tile hurt(Map<String, Long> counts, String name, String link, String... keys) {
        return new Tile(sum(counts, keys), name, link, true);
    }

    /** A key that ends in a dot stands for all that begin so. */
    private static long sum(Map<String, Long> counts, String... keys) {
        return counts.entrySet().stream()
                .filter(count -> Stream.of(keys)
                        .anyMatch(key -> key.endsWith(".")
                                ? count.getKey().startsWith(key)
                                : count.getKey().equals(key)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }
}
