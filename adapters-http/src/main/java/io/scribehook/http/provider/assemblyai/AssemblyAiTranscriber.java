package io.scribehook.http.provider.assemblyai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.Unsuccessful;
import io.scribehook.http.provider.UploadThenStart;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Hands jobs to AssemblyAI: audio that was uploaded to us goes to {@code POST /v2/upload} as it is, the job to
 * {@code POST /v2/transcript}, whose answer is 200 with the transcript's id; {@code GET /v2/transcript/{id}} gives the
 * result at any time. Source: AssemblyAI's OpenAPI description. An upload starts nothing, so that whatever becomes of
 * one, the job was not taken. A submission whose answer was lost cannot be found in AssemblyAI's list, which names only
 * audio and ids; but its webhook comes, and brings the id.
 */
@Singleton
final class AssemblyAiTranscriber implements Transcriber {
    private final AssemblyAiApi api;
    private final AssemblyAiOptions options;
    private final UploadThenStart handOver;
    private final InstantSource clock;

    AssemblyAiTranscriber(AssemblyAiApi api, AssemblyAiOptions options, AudioStore audio, InstantSource clock) {
        this.api = api;
        this.options = options;
        this.clock = clock;
        handOver = new UploadThenStart(audio, clock);
    }

    @Override
    public ProviderName provider() {
        return AssemblyAiDialect.ASSEMBLYAI;
    }

    @Override
    public List<String> missing() {
        return api.usable() ? List.of() : List.of("scribehook.providers.assemblyai.api-key is not set");
    }

    @Override
    public List<String> faults(JsonText asked) {
        return options.faults(asked);
    }

    @Override
    public Recovery recovery() {
        return Recovery.FETCH;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        return Unsuccessful.beforehand(this, request)
                .orElseGet(() -> handOver.submit(request, new Calls(), api.timeout()));
    }

    private final class Calls implements UploadThenStart.Calls {
        @Override
        public Reply upload(Audio.Uploaded audio, Body bytes, Duration timeout) {
            return api.post("/v2/upload", "application/octet-stream", bytes, timeout);
        }

        @Override
        public Reply start(SubmissionRequest request, String audioUrl, Duration timeout) {
            var body = Body.of(options.body(request, audioUrl).getBytes(UTF_8));
            return api.post("/v2/transcript", "application/json", body, timeout);
        }

        @Override
        public UploadThenStart.Said read(Reply reply) {
            var reading = AssemblyAiReading.of(reply);
            return new UploadThenStart.Said(reading.uploadUrl(), reading.id(), reading.complaint());
        }
    }

    /** {@code DELETE /v2/transcript/{id}} takes the transcript and uploaded files. */
    @Override
    public Deleted delete(ProviderJobId id) {
        if (!api.usable()) return Deleted.NOT_NOW;
        return Unsuccessful.deletion(api.delete("/v2/transcript/" + URLEncoder.encode(id.value(), UTF_8)));
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        if (!api.usable()) return new Fetched.Again(missing().getFirst(), null);
        var reply = api.get("/v2/transcript/" + URLEncoder.encode(id.value(), UTF_8));
        if (!(reply instanceof Reply.Answered answer && answer.successful()))
            return Unsuccessful.fetch(reply, clock.instant());
        return switch (AssemblyAiReading.of(reply).status()) {
            case "completed", "error" ->
                new Fetched.Ready(answer.header("content-type").orElse("application/json"), answer.body());
            case "queued", "processing" -> new Fetched.Pending();
            case null, default -> new Fetched.Again("the answer has no status that is known", null);
        };
    }
}
