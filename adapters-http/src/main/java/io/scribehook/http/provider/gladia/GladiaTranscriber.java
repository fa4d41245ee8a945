package io.scribehook.http.provider.gladia;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.AudioFile;
import io.scribehook.http.provider.MultipartAudio;
import io.scribehook.http.provider.Unsuccessful;
import io.scribehook.http.provider.UploadThenStart;
import jakarta.inject.Singleton;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/**
 * Hands jobs to Gladia: audio that was uploaded to us goes to {@code POST /v2/upload}, the job to
 * {@code POST /v2/pre-recorded}, whose answer is 201 with the job's id; {@code GET /v2/pre-recorded/{id}} gives the result
 * at any time. Source: Gladia's OpenAPI description. An upload is not charged and starts nothing, so that whatever
 * becomes of one, the job was not taken.
 */
@Singleton
final class GladiaTranscriber implements Transcriber {
    private final GladiaApi api;
    private final GladiaJobList list;
    private final UploadThenStart handOver;
    private final InstantSource clock;

    GladiaTranscriber(GladiaApi api, GladiaJobList list, AudioStore audio, InstantSource clock) {
        this.api = api;
        this.list = list;
        this.clock = clock;
        handOver = new UploadThenStart(audio, clock);
    }

    @Override
    public ProviderName provider() {
        return GladiaDialect.GLADIA;
    }

    @Override
    public List<String> missing() {
        return api.usable() ? List.of() : List.of("scribehook.providers.gladia.api-key is not set");
    }

    @Override
    public List<String> faults(JsonText options) {
        return GladiaOptions.faults(options);
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
            var body = new MultipartAudio(List.of(), "audio", AudioFile.of(audio, bytes));
            return api.post("/v2/upload", body.contentType(), body, timeout);
        }

        @Override
        public Reply start(SubmissionRequest request, String audioUrl, Duration timeout) {
            var body = Body.of(GladiaOptions.body(request, audioUrl).getBytes(UTF_8));
            return api.post("/v2/pre-recorded", "application/json", body, timeout);
        }

        @Override
        public UploadThenStart.Said read(Reply reply) {
            var reading = GladiaReading.of(reply);
            return new UploadThenStart.Said(reading.audioUrl(), reading.id(), reading.complaint());
        }
    }

    /** {@code DELETE /v2/pre-recorded/{id}}, answered with 202. */
    @Override
    public Deleted delete(ProviderJobId id) {
        if (!api.usable()) return Deleted.NOT_NOW;
        return Unsuccessful.deletion(api.delete("/v2/pre-recorded/" + URLEncoder.encode(id.value(), UTF_8)));
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        if (!api.usable()) return new Fetched.Again(missing().getFirst(), null);
        var reply = api.get("/v2/pre-recorded/" + URLEncoder.encode(id.value(), UTF_8));
        if (!(reply instanceof Reply.Answered answer && answer.successful()))
            return Unsuccessful.fetch(reply, clock.instant());
        return switch (GladiaReading.of(reply).status()) {
            case "done", "error" ->
                new Fetched.Ready(answer.header("content-type").orElse("application/json"), answer.body());
            case "queued", "processing" -> new Fetched.Pending();
            case null, default -> new Fetched.Again("the answer has no status that is known", null);
        };
    }

    @Override
    public Traced trace(Submission submission) {
        return list.trace(submission);
    }
}
