package io.scribehook.persistence;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.source.SourceName;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What an operation does, and to which, as a document. What a filter does not ask for is left out. */
final class TaskCodec {
    private TaskCodec() {}

    static String write(Task task) {
        ObjectNode node = Json.document(task.verb());
        ObjectNode filter = node.putObject("filter");
        switch (task) {
            case Task.Retry(var wanted) -> write(filter, wanted);
            case Task.Redo(var wanted) -> write(filter, wanted);
            case Task.Reinterpret(var wanted) -> write(filter, wanted);
            case Task.Cancel(var wanted) -> write(filter, wanted);
        }
        return node.toString();
    }

    private static void write(ObjectNode node, FollowUpFilter filter) {
        put(node, "state", filter.state());
        put(node, "kind", filter.kind());
        put(node, "subject_kind", filter.subject() == null ? null : SubjectKind.of(filter.subject()));
        put(node, "subject", filter.subject() == null ? null : filter.subject().value());
        put(node, "from", filter.from());
        put(node, "to", filter.to());
    }

    private static void write(ObjectNode node, EventFilter filter) {
        put(node, "state", filter.state());
        put(node, "why", filter.why() == null ? null : Names.of(filter.why()));
        put(node, "provider", filter.provider());
        put(node, "source", filter.source());
        put(node, "job", filter.job());
        put(node, "provider_job_id", filter.providerJobId());
        put(node, "from", filter.from());
        put(node, "to", filter.to());
    }

    private static void write(ObjectNode node, JobFilter filter) {
        put(node, "state", filter.state());
        put(node, "provider", filter.provider());
        put(node, "source", filter.source());
        put(node, "provider_job_id", filter.providerJobId());
        ObjectNode labels = node.putObject("metadata");
        filter.metadata().forEach(labels::put);
        put(node, "text", filter.text());
        put(node, "from", filter.from());
        put(node, "to", filter.to());
    }

    private static void put(ObjectNode node, String name, @Nullable Object value) {
        if (value != null) node.put(name, value.toString());
    }

    static Task read(String document) {
        JsonNode node = Json.read(document);
        JsonNode filter = node.path("filter");
        return switch (Json.type(node)) {
            case "retry" -> new Task.Retry(followUps(filter));
            case "redo" -> new Task.Redo(followUps(filter));
            case "reinterpret" -> new Task.Reinterpret(events(filter));
            case "cancel" -> new Task.Cancel(jobs(filter));
            default -> throw Json.unknownType("task", node);
        };
    }

    private static FollowUpFilter followUps(JsonNode node) {
        UUID subject = get(node, "subject", UUID::fromString);
        return new FollowUpFilter(
                get(node, "state", Function.identity()),
                get(node, "kind", FollowUpKind::new),
                subject == null ? null : SubjectKind.read(Json.text(node, "subject_kind"), subject),
                get(node, "from", Instant::parse),
                get(node, "to", Instant::parse));
    }

    private static EventFilter events(JsonNode node) {
        return new EventFilter(
                get(node, "state", Function.identity()),
                get(node, "why", text -> Names.parse(EventState.Why.class, text)),
                get(node, "provider", ProviderName::new),
                get(node, "source", SourceName::new),
                get(node, "job", text -> new JobId(UUID.fromString(text))),
                get(node, "provider_job_id", ProviderJobId::new),
                get(node, "from", Instant::parse),
                get(node, "to", Instant::parse));
    }

    private static JobFilter jobs(JsonNode node) {
        Map<String, String> labels = new LinkedHashMap<>();
        node.path("metadata")
                .propertyStream()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asText()));
        return new JobFilter(
                get(node, "state", Function.identity()),
                get(node, "provider", ProviderName::new),
                get(node, "source", SourceName::new),
                get(node, "provider_job_id", ProviderJobId::new),
                labels,
                get(node, "text", Function.identity()),
                get(node, "from", Instant::parse),
                get(node, "to", Instant::parse));
    }

    private static <T> @Nullable T get(JsonNode node, String name, Function<String, T> meaning) {
        String text = Json.optionalText(node, name);
        return text == null ? null : meaning.apply(text);
    }
}
