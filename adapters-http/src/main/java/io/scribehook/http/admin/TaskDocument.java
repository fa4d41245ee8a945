package io.scribehook.http.admin;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.source.SourceName;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A verb and the filter of what it is done to. A filter names what the list of the same things can be narrowed down by,
 * and always a state: "all of them" is nobody's wish.
 */
public final class TaskDocument {
    /** What can be tried again or done anew; what is under way ends by itself. */
    private static final List<String> REPEATABLE = List.of("waiting", "done", "dead", "skipped", "unknown");

    private static final String LABEL = "metadata.";
    private static final List<String> UNENDED = List.of("accepted", "submitting", "waiting", "uncertain");

    private TaskDocument() {}

    /** The task, null where something is wrong with it, which is noted. */
    static @Nullable Task read(Members members) {
        String verb = members.required("verb", members.text("verb"));
        Members filter = members.required("filter", members.object("filter"));
        if (verb == null || filter == null) return null;
        Task task = switch (verb) {
            case "retry" -> new Task.Retry(followUps(filter));
            case "redo" -> new Task.Redo(followUps(filter));
            case "reinterpret" -> new Task.Reinterpret(events(filter));
            case "cancel" -> new Task.Cancel(jobs(filter));
            default -> null;
        };
        if (task == null) members.faults().add("/verb", "Is retry, redo, reinterpret or cancel.");
        else filter.nothingElse();
        return task;
    }

    private static FollowUpFilter followUps(Members filter) {
        return new FollowUpFilter(
                state(filter, REPEATABLE),
                one(filter, "type", FollowUpKind::new),
                one(filter, "job", text -> new Subject.OfJob(new JobId(PathId.uuid(text)))),
                one(filter, "from", Asked::instant),
                one(filter, "to", Asked::instant));
    }

    private static EventFilter events(Members filter) {
        return new EventFilter(
                state(filter, States.OF_CALLBACKS),
                one(filter, "reason", CallbacksController::why),
                one(filter, "provider", ProviderName::new),
                one(filter, "source", SourceName::new),
                one(filter, "job", text -> new JobId(PathId.uuid(text))),
                one(filter, "provider_job_id", ProviderJobId::new),
                one(filter, "from", Asked::instant),
                one(filter, "to", Asked::instant));
    }

    private static JobFilter jobs(Members filter) {
        return new JobFilter(
                state(filter, UNENDED),
                one(filter, "provider", ProviderName::new),
                one(filter, "source", SourceName::new),
                one(filter, "provider_job_id", ProviderJobId::new),
                labels(filter),
                filter.text("text"),
                one(filter, "from", Asked::instant),
                one(filter, "to", Asked::instant));
    }

    private static Map<String, String> labels(Members filter) {
        var labels = new HashMap<String, String>();
        for (String name : filter.names())
            if (name.startsWith(LABEL)) {
                String value = filter.text(name);
                if (value != null) labels.put(name.substring(LABEL.length()), value);
            }
        Map<String, String> tag = one(filter, "tag", Tags::label);
        if (tag != null) labels.putAll(tag);
        return labels;
    }

    private static @Nullable String state(Members filter, List<String> allowed) {
        return filter.required("state", one(filter, "state", text -> {
            if (allowed.contains(text)) return text;
            throw new IllegalArgumentException("is one of " + String.join(", ", allowed));
        }));
    }

    private static <T> @Nullable T one(Members filter, String name, Function<String, T> meaning) {
        return filter.faults().meant(filter.pointer(name), filter.text(name), meaning);
    }

    /** What a filter asks for, by the names that the lists have for it. */
    public static Map<String, String> filter(Task task) {
        var asked = new LinkedHashMap<String, String>();
        switch (task) {
            case Task.Retry(var filter) -> write(asked, filter);
            case Task.Redo(var filter) -> write(asked, filter);
            case Task.Reinterpret(var filter) -> write(asked, filter);
            case Task.Cancel(var filter) -> write(asked, filter);
        }
        return asked;
    }

    private static void write(Map<String, String> asked, FollowUpFilter filter) {
        put(asked, "state", filter.state());
        put(asked, "type", filter.kind());
        put(asked, "job", filter.subject() == null ? null : filter.subject().value());
        put(asked, "from", filter.from());
        put(asked, "to", filter.to());
    }

    private static void write(Map<String, String> asked, EventFilter filter) {
        EventState.Why why = filter.why();
        put(asked, "state", filter.state());
        put(asked, "reason", why == null ? null : why.name().toLowerCase(Locale.ROOT));
        put(asked, "provider", filter.provider());
        put(asked, "source", filter.source());
        put(asked, "job", filter.job());
        put(asked, "provider_job_id", filter.providerJobId());
        put(asked, "from", filter.from());
        put(asked, "to", filter.to());
    }

    private static void write(Map<String, String> asked, JobFilter filter) {
        put(asked, "state", filter.state());
        put(asked, "provider", filter.provider());
        put(asked, "source", filter.source());
        put(asked, "provider_job_id", filter.providerJobId());
        filter.metadata().forEach((name, value) -> {
            boolean tag = value.isEmpty() && asked.putIfAbsent("tag", name) == null;
            if (!tag) put(asked, LABEL + name, value);
        });
        put(asked, "text", filter.text());
        put(asked, "from", filter.from());
        put(asked, "to", filter.to());
    }

    private static void put(Map<String, String> asked, String name, @Nullable Object value) {
        if (value != null) asked.put(name, value.toString());
    }
}
