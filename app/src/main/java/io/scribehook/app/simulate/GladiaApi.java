package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gladia's pre-recorded API, version 2: docs.gladia.io and its OpenAPI description. Add-ons give no results. */
final class GladiaApi implements ProviderApi {
    private static final String JOBS = "/v2/pre-recorded";

    private final SimulatorConfig config;
    private final Desk desk;
    private final GladiaJobs jobs;
    private final GladiaUploads uploads;
    private final URI base;

    GladiaApi(SimulatorConfig config, Desk desk, Register register, Workplace workplace, URI base) {
        this.config = config;
        this.desk = desk;
        this.jobs = new GladiaJobs(register, base);
        this.uploads = new GladiaUploads(workplace, base);
        this.base = base;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!config.admits(request.header("x-gladia-key")))
            return error(request, 401, "gladia key not found", List.of());
        return switch (request.line()) {
            case "POST /v2/upload" -> uploads.answer(request);
            case "POST /v2/pre-recorded", "POST /v2/transcription" -> take(request);
            default -> jobs.answer(request);
        };
    }

    private Answer take(Request request) throws IOException {
        JsonNode body = request.json();
        if (body == null) return error(request, 400, "Request body is not valid JSON", List.of());
        List<String> faults = faults(body);
        if (!faults.isEmpty()) return error(request, 400, "Validation error", faults);
        String audio = body.path("audio_url").textValue();
        Callback callback = callback(body);
        String id = UUID.randomUUID().toString();
        Optional<Workplace.Upload> upload = uploads.at(audio);
        var submission = new Submission(
                id,
                Instant.now(),
                request.method() + " " + request.uri(),
                upload.map(Workplace.Upload::bytes).orElse(0L),
                URI.create(audio),
                callback == null ? null : callback.url());
        var job = new Job(
                submission, body, callback, upload.map(Workplace.Upload::file).orElse(null));
        return desk.accept(
                this,
                job,
                Answer.json(
                        201,
                        Json.object()
                                .put("id", id)
                                .put("result_url", base.resolve(JOBS + "/" + id).toString())));
    }

    private static List<String> faults(JsonNode body) {
        var faults = new ArrayList<String>();
        if (Callback.url(body.path("audio_url").asText()).isEmpty())
            faults.add("Field \"audio_url\" must be a URL address");
        if (body.path("callback").asBoolean()) {
            JsonNode wanted = body.path("callback_config");
            if (Callback.url(wanted.path("url").asText()).isEmpty())
                faults.add("Field \"callback_config.url\" must be a URL address");
            if (!List.of("POST", "PUT").contains(wanted.path("method").asText("POST")))
                faults.add("Field \"callback_config.method\" must be one of the following values: POST, PUT");
        } else if (body.has("callback_url")
                && Callback.url(body.path("callback_url").asText()).isEmpty()) {
            faults.add("Field \"callback_url\" must be a URL address");
        }
        return faults;
    }

    private static @Nullable Callback callback(JsonNode body) {
        JsonNode wanted = body.path("callback_config");
        if (body.path("callback").asBoolean())
            return Callback.url(wanted.path("url").asText())
                    .map(url -> Callback.to(url).by(wanted.path("method").asText("POST")))
                    .orElse(null);
        return Callback.url(body.path("callback_url").asText())
                .map(Callback::to)
                .orElse(null);
    }

    @Override
    public void writeResult(Job job, Speech speech, JsonGenerator json) throws IOException {
        new GladiaResult(job, speech).write(json);
    }

    @Override
    public void writeCallback(Job job, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", job.id());
        if (job.state() instanceof JobState.Done done) {
            json.writeStringField("event", "transcription.success");
            json.writeFieldName("payload");
            writeResult(job, done.speech(), json);
        } else {
            json.writeStringField("event", "transcription.error");
            json.writeObjectFieldStart("error");
            json.writeNumberField("code", GladiaJobs.FAILURE);
            json.writeStringField("message", "The audio could not be processed");
            json.writeEndObject();
        }
        if (job.asked().has("custom_metadata")) {
            json.writeFieldName("custom_metadata");
            Json.MAPPER.writeTree(json, job.asked().get("custom_metadata"));
        }
        json.writeEndObject();
    }

    @Override
    public Job unasked(URI callback) {
        ObjectNode asked =
                Json.object().put("audio_url", "https://example.com/audio.wav").put("diarization", true);
        return Job.unasked("POST " + JOBS, asked, Callback.to(callback));
    }

    static Answer error(Request request, int status, String message, List<String> faults) {
        ObjectNode body = Json.object()
                .put("timestamp", Json.time(Instant.now()))
                .put("path", request.path())
                .put("request_id", shortId(UUID.randomUUID().toString()))
                .put("statusCode", status)
                .put("message", message);
        if (!faults.isEmpty()) faults.forEach(body.putArray("validation_errors")::add);
        return Answer.json(status, body);
    }

    static String shortId(String id) {
        return "G-" + id.substring(0, 8);
    }
}
