package io.scribehook.http.console;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.job.Fault;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.source.SourceName;
import io.scribehook.http.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What lists are narrowed down to, and what can be done to all that they then show. */
final class Tasks {
    private static final Set<String> UNENDED = Set.of("accepted", "submitting", "waiting", "uncertain");
    private static final Set<String> UNDONE = Set.of("dead", "unknown", "skipped", "waiting");

    private static final Listing.Verb RETRY = new Listing.Verb("retry", "Try all again", "");
    private static final Listing.Verb REDO = new Listing.Verb("redo", "Redo all", "");
    private static final Listing.Verb REINTERPRET = new Listing.Verb("reinterpret", "Read all again", "");
    private static final Listing.Verb CANCEL = new Listing.Verb("cancel", "Cancel all", "");
    private static final String TWICE = "They may have gone out already: somebody may get them twice.";

    private Tasks() {}

    static JobFilter jobs(Query query) {
        return new JobFilter(
                query.text("state"),
                query.one("provider", ProviderName::new),
                query.one("source", SourceName::new),
                query.one("provider_job_id", ProviderJobId::new),
                labels(query.text("tag"), query.text("label")),
                query.text("text"),
                query.from(),
                query.to());
    }

    /** A label is written as {@code name=value}; one without a value is a tag. */
    private static Map<String, String> labels(@Nullable String tag, @Nullable String label) {
        if (label == null) return tag == null ? Map.of() : Map.of(tag, "");
        String[] parts = label.split("=", 2);
        String name = parts[0].strip();
        String value = parts.length == 1 ? "" : parts[1].strip();
        return tag == null || tag.equals(name) ? Map.of(name, value) : Map.of(tag, "", name, value);
    }

    static EventFilter callbacks(Query query) {
        return new EventFilter(
                query.text("state"),
                query.one("reason", text -> EventState.Why.valueOf(text.toUpperCase(Locale.ROOT))),
                query.one("provider", ProviderName::new),
                query.one("source", SourceName::new),
                null,
                query.one("provider_job_id", ProviderJobId::new),
                query.from(),
                query.to());
    }

    static FollowUpFilter followUps(Query query) {
        return new FollowUpFilter(
                query.text("state"), query.one("type", FollowUpKind::new), null, query.from(), query.to());
    }

    /** The state has to be chosen: "all of them" is nobody's wish. */
    static List<Listing.Verb> verbs(JobFilter filter) {
        return filter.state() != null && UNENDED.contains(filter.state()) ? List.of(CANCEL) : List.of();
    }

    static List<Listing.Verb> verbs(EventFilter filter) {
        return filter.state() == null && filter.why() == null ? List.of() : List.of(REINTERPRET);
    }

    static List<Listing.Verb> verbs(FollowUpFilter filter) {
        if (filter.state() == null) return List.of();
        if (filter.state().equals("done")) return List.of(REDO);
        if (!UNDONE.contains(filter.state())) return List.of();
        String warning = filter.state().equals("unknown") ? TWICE : "";
        return List.of(
                new Listing.Verb(RETRY.name(), RETRY.label(), warning),
                new Listing.Verb(REDO.name(), REDO.label(), warning));
    }

    /** What a form asks for: nothing that its list does not offer. */
    static Task read(Map<String, String> form) {
        var query = new Query(form);
        Task task = switch (form.getOrDefault("verb", "")) {
            case "retry" -> new Task.Retry(followUps(query));
            case "redo" -> new Task.Redo(followUps(query));
            case "reinterpret" -> new Task.Reinterpret(callbacks(query));
            case "cancel" -> new Task.Cancel(jobs(query));
            default -> throw invalid("There is no such verb.");
        };
        if (verbs(task).stream().noneMatch(verb -> verb.name().equals(task.verb())))
            throw invalid("Choose a state of which this can be done.");
        return task;
    }

    private static List<Listing.Verb> verbs(Task task) {
        return switch (task) {
            case Task.Retry(var filter) -> verbs(filter);
            case Task.Redo(var filter) -> verbs(filter);
            case Task.Reinterpret(var filter) -> verbs(filter);
            case Task.Cancel(var filter) -> verbs(filter);
        };
    }

    static String title(Task task) {
        return switch (task) {
            case Task.Retry _ -> "Try follow-ups again";
            case Task.Redo _ -> "Redo follow-ups";
            case Task.Reinterpret _ -> "Read callbacks again";
            case Task.Cancel _ -> "Cancel jobs";
        };
    }

    /** Where these are listed. */
    static String list(Task task) {
        return switch (task) {
            case Task.Retry _, Task.Redo _ -> "/console/follow-ups";
            case Task.Reinterpret _ -> "/console/callbacks";
            case Task.Cancel _ -> "/console/jobs";
        };
    }

    private static Refusal invalid(String detail) {
        return Refusal.invalid(List.of(new Fault("verb", detail)));
    }
}
