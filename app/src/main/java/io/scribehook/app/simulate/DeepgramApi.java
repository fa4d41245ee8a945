package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Deepgram's pre-recorded API: developers.deepgram.com/reference and its OpenAPI description. The body of an error
 * callback is documented nowhere; it is taken to be the body of an error.
 */
final class DeepgramApi implements ProviderApi {
    private static final String UNREADABLE = "Bad Request: failed to process audio: corrupt or unsupported data";

    private final SimulatorConfig config;
    private final Desk desk;
    private final DeepgramProjects projects;
    private final Workplace workplace;

    DeepgramApi(SimulatorConfig config, Desk desk, Register register, Workplace workplace) {
        this.config = config;
        this.desk = desk;
        this.projects = new DeepgramProjects(register);
        this.workplace = workplace;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!admits(request.header("Authorization")))
            return error(401, "INVALID_AUTH", "Invalid credentials.", newId());
        if (request.line().equals("POST /v1/listen")) return listen(request);
        return projects.answer(request);
    }

    private boolean admits(String authorization) {
        String[] scheme = authorization.split(" ", 2);
        return scheme.length == 2
                && (scheme[0].equalsIgnoreCase("Token") || scheme[0].equalsIgnoreCase("Bearer"))
                && config.admits(scheme[1].strip());
    }

    private Answer listen(Request request) throws IOException {
        String id = newId();
        String method = request.parameter("callback_method").orElse("POST");
        if (!method.equalsIgnoreCase("POST") && !method.equalsIgnoreCase("PUT"))
            return error(400, "INVALID_QUERY_PARAMETER", "Invalid callback method.", id);
        Optional<URI> url = request.parameter("callback").flatMap(Callback::url);
        if (request.parameter("callback").isPresent() && url.isEmpty())
            return error(400, "INVALID_QUERY_PARAMETER", "Invalid callback url.", id);
        Callback callback = url.map(to -> Callback.to(to).by(method.equalsIgnoreCase("PUT") ? "PUT" : "POST"))
                .orElse(null);
        return request.isJson() ? listenToUrl(request, id, callback) : listenToBytes(request, id, callback);
    }

    private Answer listenToUrl(Request request, String id, @Nullable Callback callback) throws IOException {
        JsonNode body = request.json();
        if (body == null) return invalid("Json deserialize error: expected value at line 1 column 1", id);
        if (!body.path("url").isTextual()) return invalid("Json deserialize error: missing field `url`", id);
        Optional<URI> audio = Callback.url(body.path("url").textValue());
        if (audio.isEmpty())
            return error(400, "REMOTE_CONTENT_ERROR", "URL for media download must be publicly routable.", id);
        return take(request, submission(id, request, 0, audio.get(), callback), callback, null);
    }

    private Answer listenToBytes(Request request, String id, @Nullable Callback callback) throws IOException {
        var body = new PushbackInputStream(request.body());
        int first = body.read();
        if (first < 0 || first == '{') return error(400, "Bad Request", UNREADABLE, id);
        body.unread(first);
        Workplace.Upload audio = keep(body);
        return take(request, submission(id, request, audio.bytes(), null, callback), callback, audio);
    }

    private Workplace.Upload keep(InputStream body) throws IOException {
        return workplace.keep(body, "audio");
    }

    private static Submission submission(
            String id, Request request, long bytes, @Nullable URI audio, @Nullable Callback callback) {
        return new Submission(
                id,
                Instant.now(),
                request.method() + " " + request.uri(),
                bytes,
                audio,
                callback == null ? null : callback.url());
    }

    private Answer take(
            Request request, Submission submission, @Nullable Callback callback, Workplace.@Nullable Upload audio) {
        JsonNode asked = Json.MAPPER.valueToTree(request.query());
        var job = new Job(submission, asked, callback, audio == null ? null : audio.file());
        if (callback != null)
            return desk.accept(this, job, Answer.json(200, Json.object().put("request_id", submission.id())));
        return switch (desk.doNow(this, job)) {
            case JobState.Done done when !desk.cuts() -> Answer.streamed(json -> writeResult(job, done.speech(), json));
            case JobState.Done _ -> Answer.cut();
            case JobState.Working _, JobState.Failed _, JobState.Deleted _ ->
                desk.cuts() ? Answer.cut() : error(400, "Bad Request", UNREADABLE, submission.id());
        };
    }

    @Override
    public void writeResult(Job job, Speech speech, JsonGenerator json) throws IOException {
        new DeepgramResult(job, speech).write(json);
    }

    @Override
    public void writeCallback(Job job, JsonGenerator json) throws IOException {
        if (job.state() instanceof JobState.Done done) writeResult(job, done.speech(), json);
        else Json.MAPPER.writeTree(json, body("Bad Request", UNREADABLE, job.id()));
    }

    @Override
    public Job unasked(URI callback) {
        var asked = Map.of("smart_format", "true", "diarize", "true", "utterances", "true", "model", "nova-3");
        ObjectNode node = Json.object();
        asked.forEach((name, value) -> node.putArray(name).add(value));
        return Job.unasked("POST /v1/listen", node, Callback.to(callback));
    }

    private static Answer invalid(String details, String id) {
        return Answer.json(
                400,
                Json.object()
                        .put("category", "INVALID_JSON")
                        .put("message", "Invalid JSON submitted.")
                        .put("details", details)
                        .put("request_id", id));
    }

    static Answer error(int status, String code, String message, String id) {
        return Answer.json(status, body(code, message, id));
    }

    private static ObjectNode body(String code, String message, String id) {
        return Json.object().put("err_code", code).put("err_msg", message).put("request_id", id);
    }

    static String newId() {
        return UUID.randomUUID().toString();
    }
}
