package io.scribehook.http.console;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.work.PausedLane;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Lines of lists: what it is, how it stands, when, and where more is to be seen. */
final class Rows {
    private Rows() {}

    /**
     * One line.
     *
     * @param name what it is called
     * @param note more of it, possibly empty
     * @param repair what mends it with one click, null where nothing does
     */
    record Row(
            String link,
            String name,
            String note,
            String state,
            Instant at,
            @Nullable Repair repair) {}

    /**
     * What mends something with one click.
     *
     * @param path where the form goes
     * @param subject what it is done to, for those who hear the page
     */
    record Repair(String path, String label, String subject) {}

    static List<Row> jobs(List<JobLine> lines) {
        return lines.stream().map(Rows::job).toList();
    }

    private static Row job(JobLine line) {
        var job = line.job();
        String labels = job.metadata().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .limit(3)
                .map(label -> label.getKey() + " " + shortened(label.getValue(), 60))
                .collect(Collectors.joining(" · "));
        String came = job.source() == null ? "" : "from " + job.source();
        String note = labels.isEmpty() || came.isEmpty() ? labels + came : came + " · " + labels;
        if (job.state() instanceof JobState.Failed failed)
            note = shortened(failed.failure().message(), 120);
        return new Row(
                "/console/jobs/" + job.id(),
                job.provider() + " " + Words.brief(job.id().value()),
                note,
                job.state().name(),
                job.createdAt(),
                null);
    }

    static List<Row> callbacks(List<EventLine> lines) {
        return lines.stream().map(Rows::callback).toList();
    }

    static Row callback(EventLine line) {
        var event = line.event();
        String where = switch (event.address()) {
            case Address.ToSource(var source) -> "at " + source;
            case Address.ToSubmission _ -> "for a submission";
            case Address.AdoptedBy _ -> "adopted";
        };
        String name = event.provider() + " " + Words.brief(event.id().value());
        String path = "/console/callbacks/" + event.id();
        String times = line.deliveries() > 1 ? " · " + line.deliveries() + " times" : "";
        return new Row(
                path,
                name,
                note(line.state(), where + " · " + Words.bytes(event.bytes()) + times),
                line.state().name(),
                event.receivedAt(),
                line.state() instanceof EventState.Quarantined
                        ? new Repair(path + "/reinterpret", "Read again", name)
                        : null);
    }

    private static String note(EventState state, String facts) {
        return switch (state) {
            case EventState.Received _ -> facts;
            case EventState.Interpreted read -> Words.plain(read.meaning()) + " · " + facts;
            case EventState.Quarantined kept ->
                Words.plain(kept.why().name()) + ": " + shortened(kept.note(), 120) + " · " + facts;
        };
    }

    static List<Row> followUps(List<FollowUp> followUps) {
        return followUps.stream().map(Rows::followUp).toList();
    }

    static Row followUp(FollowUp it) {
        String of = it.subject() instanceof Subject.OfJob ? "job " : "message ";
        String note = note(it.state());
        String name = it.kind() + " · " + it.step().name();
        String path = "/console/follow-ups/" + it.id();
        return new Row(
                path,
                name,
                note.isEmpty() ? of + Words.brief(it.subject().value()) : shortened(note, 160),
                it.state().name(),
                it.createdAt(),
                hurts(it.state()) ? new Repair(path + "/retry", "Try again", name) : null);
    }

    static List<Row> lanes(List<PausedLane> paused) {
        return paused.stream()
                .map(it -> new Row("/console/lanes", it.lane().value(), it.reason(), "paused", it.since(), null))
                .toList();
    }

    private static boolean hurts(FollowUpState state) {
        return state instanceof FollowUpState.Dead || state instanceof FollowUpState.Unknown;
    }

    /** Its receipt, or why it is as it is. */
    static String note(FollowUpState state) {
        return switch (state) {
            case FollowUpState.Waiting waiting ->
                switch (waiting.hold()) {
                    case NONE -> "";
                    case PREDECESSOR -> "It comes after another follow-up.";
                    case CHANNEL -> "Its channel is not set up.";
                };
            case FollowUpState.Running _ -> "";
            case FollowUpState.Done done -> done.receipt();
            case FollowUpState.Dead dead -> dead.reason();
            case FollowUpState.Skipped skipped -> skipped.reason();
            case FollowUpState.Unknown unknown -> unknown.reason();
        };
    }

    private static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most).strip() + "…";
    }
}
