package io.scribehook.app.simulate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What Deepgram tells of a project and its requests. Every id of a project is good. */
final class DeepgramProjects {
    private static final String KEY_ID = "6f1b2f0e-0c39-4d0b-9a51-2f4b9d7c1a10";
    private static final String PROJECT = "5b1c9f52-6f0a-4c3e-8d0b-7f4f0a2f6e11";

    private final Register register;

    DeepgramProjects(Register register) {
        this.register = register;
    }

    Answer answer(Request request) {
        String[] path = request.path().split("/", -1);
        boolean ofProjects = request.method().equals("GET")
                && path.length >= 3
                && path[1].equals("v1")
                && path[2].equals("projects");
        if (!ofProjects) return Answer.text(404, "Not Found");
        if (path.length == 3) return projects();
        if (path.length == 5 && path[4].equals("balances")) return balances();
        if (path.length == 5 && path[4].equals("requests")) return requests(request, path[3]);
        if (path.length == 6 && path[4].equals("requests"))
            return register.job(path[5])
                    .map(job -> Answer.json(200, Json.object().set("request", entry(job, path[3]))))
                    .orElseGet(() -> Answer.text(404, "Request not found"));
        return Answer.text(404, "Not Found");
    }

    private static Answer projects() {
        ObjectNode answer = Json.object();
        answer.putArray("projects").addObject().put("project_id", PROJECT).put("name", "simulated");
        return Answer.json(200, answer);
    }

    private static Answer balances() {
        ObjectNode answer = Json.object();
        answer.putArray("balances")
                .addObject()
                .put("balance_id", KEY_ID)
                .put("amount", 200.0)
                .put("units", "usd")
                .put("purchase_order_id", PROJECT);
        return Answer.json(200, answer);
    }

    private Answer requests(Request request, String project) {
        int limit = request.number("limit", 10);
        int page = request.number("page", 0);
        if (limit < 1 || limit > 1000 || page < 0)
            return DeepgramApi.error(400, "INVALID_QUERY_PARAMETER", "Invalid limit or page.", DeepgramApi.newId());
        Instant start = request.parameter("start").map(DeepgramProjects::time).orElse(Instant.MIN);
        Instant end = request.parameter("end").map(DeepgramProjects::time).orElse(Instant.MAX);
        List<Job> found = register.jobs().stream()
                .filter(job -> !job.submission().at().isBefore(start))
                .filter(job -> !job.submission().at().isAfter(end))
                .filter(job ->
                        request.parameter("request_id").map(job.id()::equals).orElse(true))
                .filter(_ -> request.parameter("endpoint").map("listen"::equals).orElse(true))
                .filter(_ ->
                        request.parameter("status").map("succeeded"::equals).orElse(true))
                .skip((long) page * limit)
                .limit(limit)
                .toList();
        ObjectNode answer = Json.object().put("page", page).put("limit", limit);
        var entries = answer.putArray("requests");
        found.forEach(job -> entries.add(entry(job, project)));
        return Answer.json(200, answer);
    }

    private static ObjectNode entry(Job job, String project) {
        URI callback = job.submission().callback();
        return Json.object()
                .put("request_id", job.id())
                .put("project_uuid", project)
                .put("created", Json.time(job.submission().at()))
                .put("path", job.submission().request().replaceFirst("^\\S+ ", ""))
                .put("api_key_id", KEY_ID)
                .putNull("response")
                .put("code", 200)
                .put("deployment", "hosted")
                .put("callback", callback == null ? null : callback.toString());
    }

    /** The formats that the API takes: a date, a time in UTC, a time with its offset. */
    private static Instant time(String text) {
        try {
            if (text.length() == 10) return LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC);
            if (text.length() == 19) return LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
            return OffsetDateTime.parse(text.replace(' ', '+')).toInstant();
        } catch (DateTimeException _) {
            return Instant.MIN;
        }
    }
}
