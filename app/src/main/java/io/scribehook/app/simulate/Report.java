package io.scribehook.app.simulate;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code GET /simulator/submissions}: what came in, and how often it was called back with which answer. */
final class Report {
    static final String PATH = "/simulator/submissions";

    private static final int LISTED = 1000;

    private Report() {}

    static Answer of(Register register) {
        Register.Counts counts = register.counts();
        ObjectNode report = Json.object()
                .put("submissions", counts.submissions())
                .put("deliveries", counts.deliveries())
                .put("acknowledged", counts.acknowledged());
        Map<String, List<Delivery>> deliveries =
                register.deliveries().stream().collect(Collectors.groupingBy(Delivery::submission));
        ArrayNode items = report.putArray("items");
        register.jobs().stream().limit(LISTED).forEach(job -> {
            ObjectNode item = item(job, items);
            ArrayNode calls = item.putArray("deliveries");
            deliveries.getOrDefault(job.id(), List.of()).forEach(delivery -> delivery(delivery, calls));
        });
        return Answer.json(200, report);
    }

    private static ObjectNode item(Job job, ArrayNode items) {
        Submission submission = job.submission();
        return items.addObject()
                .put("id", submission.id())
                .put("at", Json.time(submission.at()))
                .put("request", submission.request())
                .put("bytes", submission.bytes())
                .put("audio", text(submission.audio()))
                .put("callback", text(submission.callback()))
                .put("state", state(job.state()));
    }

    private static String state(JobState state) {
        return switch (state) {
            case JobState.Working _ -> "working";
            case JobState.Done _ -> "done";
            case JobState.Failed _ -> "failed";
            case JobState.Deleted _ -> "deleted";
        };
    }

    private static void delivery(Delivery delivery, ArrayNode calls) {
        calls.addObject()
                .put("attempt", delivery.attempt())
                .put("at", Json.time(delivery.at()))
                .put("method", delivery.method())
                .put("bytes", delivery.bytes())
                .put("millis", delivery.took().toMillis())
                .put("status", delivery.status())
                .put("failure", delivery.failure());
    }

    private static @Nullable String text(@Nullable URI url) {
        return url == null ? null : url.toString();
    }
}
