package io.scribehook.app.simulate;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** AssemblyAI's API for files: www.assemblyai.com/docs/api-reference. Its callback names the transcript, no more. */
final class AssemblyAiApi implements ProviderApi {
    private static final String BAD_SCHEMA = "Invalid endpoint schema, please refer to documentation for examples.";

    private final SimulatorConfig config;
    private final Desk desk;
    private final AssemblyAiTranscripts transcripts;
    private final Workplace workplace;
    private final URI base;

    AssemblyAiApi(SimulatorConfig config, Desk desk, Register register, Workplace workplace, URI base) {
        this.config = config;
        this.desk = desk;
        this.transcripts = new AssemblyAiTranscripts(register, base);
        this.workplace = workplace;
        this.base = base;
    }

    @Override
    public Answer answer(Request request) throws IOException {
        if (!config.admits(request.header("Authorization")))
            return error(401, "Authentication error, API token missing/invalid");
        return switch (request.line()) {
            case "POST /v2/upload" -> upload(request);
            case "POST /v2/transcript" -> take(request);
            default -> transcripts.answer(request);
        };
    }

    private Answer upload(Request request) throws IOException {
        Workplace.Upload upload = workplace.keep(request.body(), "audio");
        if (upload.bytes() == 0) return error(422, "Upload failed, please try again. The file is empty.");
        String url = base.resolve("/upload/" + upload.id()).toString();
        return Answer.json(200, Json.object().put("upload_url", url));
    }

    private Answer take(Request request) throws IOException {
        JsonNode body = request.json();
        if (body == null) return error(400, BAD_SCHEMA);
        String audio = body.path("audio_url").asText();
        if (Callback.url(audio).isEmpty()) return error(400, BAD_SCHEMA);
        Optional<Workplace.Upload> upload = workplace.at(audio);
        if (audio.startsWith(base.resolve("/upload/").toString()) && upload.isEmpty())
            return error(403, "Cannot access uploaded file");
        String webhook = body.path("webhook_url").asText("");
        Optional<URI> url = Callback.url(webhook);
        if (!webhook.isEmpty() && url.isEmpty()) return error(400, "webhook_url must be a valid URL");
        var submission = new Submission(
                UUID.randomUUID().toString(),
                Instant.now(),
                request.method() + " " + request.uri(),
                upload.map(Workplace.Upload::bytes).orElse(0L),
                URI.create(audio),
                url.orElse(null));
        var job = new Job(
                submission,
                body,
                url.map(to -> callback(to, body)).orElse(null),
                upload.map(Workplace.Upload::file).orElse(null));
        return desk.accept(this, job, queued(job));
    }

    private static Callback callback(URI url, JsonNode body) {
        String name = body.path("webhook_auth_header_name").asText("");
        String value = body.path("webhook_auth_header_value").asText("");
        return new Callback(url, "POST", name.isEmpty() ? Map.of() : Map.of(name, value));
    }

    private static Answer queued(Job job) throws IOException {
        var bytes = new java.io.ByteArrayOutputStream();
        Json json = generator -> new AssemblyAiTranscript(job, "queued", null).write(generator);
        json.writeTo(bytes);
        return Answer.json(200, Json.MAPPER.readTree(bytes.toByteArray()));
    }

    @Override
    public void writeResult(Job job, Speech speech, JsonGenerator json) throws IOException {
        new AssemblyAiTranscript(job, "completed", speech).write(json);
    }

    @Override
    public void writeCallback(Job job, JsonGenerator json) throws IOException {
        ObjectNode body = Json.object()
                .put("transcript_id", job.id())
                .put("status", job.state() instanceof JobState.Done ? "completed" : "error");
        Json.MAPPER.writeTree(json, body);
    }

    @Override
    public Job unasked(URI callback) {
        ObjectNode asked = Json.object()
                .put("audio_url", "https://example.com/audio.wav")
                .put("speaker_labels", true)
                .put("webhook_url", callback.toString());
        return Job.unasked("POST /v2/transcript", asked, Callback.to(callback));
    }

    static Answer error(int status, @Nullable String message) {
        return Answer.json(status, Json.object().put("error", message));
    }
}
