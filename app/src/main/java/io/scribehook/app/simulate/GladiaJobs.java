package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gladia's jobs: one, many, gone. */
final class GladiaJobs {
    static final int FAILURE = 400;

    private static final String JOBS = "/v2/pre-recorded";

    private final Register register;
    private final URI base;

    GladiaJobs(Register register, URI base) {
        this.register = register;
        this.base = base;
    }

    Answer answer(Request request) throws IOException {
        if (request.line().equals("GET " + JOBS)) return list(request);
        String rest = request.path().startsWith(JOBS + "/") ? request.path().substring(JOBS.length() + 1) : "";
        boolean file = rest.endsWith("/file");
        Optional<Job> found = register.job(file ? rest.substring(0, rest.length() - 5) : rest)
                .filter(job -> !(job.state() instanceof JobState.Deleted));
        if (found.isEmpty()) return GladiaApi.error(request, 404, "Not found", List.of());
        Job job = found.get();
        Path recording = job.recording();
        return switch (request.method()) {
            case "GET" ->
                !file
                        ? Answer.streamed(json -> write(job, json))
                        : recording == null
                                ? GladiaApi.error(request, 404, "Not found", List.of())
                                : Answer.file(recording);
            case "DELETE" -> {
                job.becomes(new JobState.Deleted(Instant.now()));
                yield Answer.empty(202);
            }
            default -> GladiaApi.error(request, 404, "Cannot " + request.line(), List.of());
        };
    }

    private Answer list(Request request) {
        int offset = Math.max(0, request.number("offset", 0));
        int limit = Math.max(1, request.number("limit", 20));
        List<Job> all = register.jobs().stream()
                .filter(job -> !(job.state() instanceof JobState.Deleted))
                .filter(job -> request.query()
                        .getOrDefault("status", List.of(status(job)))
                        .contains(status(job)))
                .toList();
        List<Job> items = all.stream().skip(offset).limit(limit).toList();
        return Answer.streamed(json -> {
            json.writeStartObject();
            json.writeStringField("first", page(0, limit));
            json.writeStringField("current", page(offset, limit));
            json.writeStringField("next", offset + limit < all.size() ? page(offset + limit, limit) : null);
            json.writeArrayFieldStart("items");
            for (Job job : items) write(job, json);
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    private String page(int offset, int limit) {
        return base.resolve(JOBS + "?offset=" + offset + "&limit=" + limit).toString();
    }

    private static String status(Job job) {
        return switch (job.state()) {
            case JobState.Working _ -> "processing";
            case JobState.Done _ -> "done";
            case JobState.Failed _, JobState.Deleted _ -> "error";
        };
    }

    private static void write(Job job, JsonGenerator json) throws IOException {
        JobState state = job.state();
        json.writeStartObject();
        json.writeStringField("id", job.id());
        json.writeStringField("request_id", GladiaApi.shortId(job.id()));
        json.writeNumberField("version", 2);
        json.writeStringField("status", status(job));
        json.writeStringField("created_at", Json.time(job.submission().at()));
        json.writeStringField("completed_at", completedAt(state));
        json.writeFieldName("custom_metadata");
        Json.MAPPER.writeTree(
                json,
                job.asked().path("custom_metadata").isObject() ? job.asked().get("custom_metadata") : Json.object());
        if (state instanceof JobState.Failed) json.writeNumberField("error_code", FAILURE);
        else json.writeNullField("error_code");
        json.writeStringField("kind", "pre-recorded");
        file(job, state, json);
        json.writeFieldName("request_params");
        Json.MAPPER.writeTree(json, job.asked());
        json.writeFieldName("result");
        if (state instanceof JobState.Done done) new GladiaResult(job, done.speech()).write(json);
        else json.writeNull();
        json.writeEndObject();
    }

    private static @Nullable String completedAt(JobState state) {
        return switch (state) {
            case JobState.Working _ -> null;
            case JobState.Done done -> Json.time(done.at());
            case JobState.Failed failed -> Json.time(failed.at());
            case JobState.Deleted deleted -> Json.time(deleted.at());
        };
    }

    private static void file(Job job, JobState state, JsonGenerator json) throws IOException {
        String url = job.asked().path("audio_url").asText();
        json.writeObjectFieldStart("file");
        json.writeStringField("id", url.substring(url.lastIndexOf('/') + 1));
        json.writeStringField("filename", url.substring(url.lastIndexOf('/') + 1));
        json.writeStringField("source", url);
        if (state instanceof JobState.Done done)
            json.writeNumberField("audio_duration", done.speech().duration());
        else json.writeNullField("audio_duration");
        json.writeNumberField("number_of_channels", 1);
        json.writeEndObject();
    }
}
