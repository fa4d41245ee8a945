package io.scribehook.http.provider.gladia;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Failure;
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
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.time.Duration;
import java.time.Instant;
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
    private final AudioStore audio;
    private final InstantSource clock;

    GladiaTranscriber(GladiaApi api, GladiaJobList list, AudioStore audio, InstantSource clock) {
        this.api = api;
        this.list = list;
        this.audio = audio;
        this.clock = clock;
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
        if (!api.usable()) return new Submitted.Again(missing().getFirst(), null);
        var faults = faults(request.job().options());
        if (!faults.isEmpty()) return refused("bad_options", String.join("; ", faults));
        Instant until = clock.instant().plus(api.timeout());
        return switch (request.job().audio()) {
            case Audio.AtUrl(URI url) -> start(request, url.toString(), until);
            case Audio.Uploaded uploaded ->
                audio.find(uploaded.id())
                        .map(bytes -> upload(
                                request, new MultipartAudio(List.of(), "audio", AudioFile.of(uploaded, bytes)), until))
                        .orElseGet(() -> refused("audio_gone", "the uploaded audio is not there any more"));
            case Audio.Elsewhere _ -> refused("no_audio", "the job has no audio of which we know");
        };
    }

    private Submitted upload(SubmissionRequest request, MultipartAudio body, Instant until) {
        var reply = api.post("/v2/upload", body.contentType(), body, api.timeout());
        var reading = GladiaReading.of(reply);
        String url = reading.audioUrl();
        if (reply instanceof Reply.Answered answer && answer.successful() && url != null)
            return start(request, url, until);
        return switch (Unsuccessful.submission(reply, reading.complaint(), clock.instant())) {
            case Submitted.Lost(String reason) -> new Submitted.Again("the upload failed: " + reason, null);
            case Submitted other -> other;
        };
    }

    private Submitted start(SubmissionRequest request, String audioUrl, Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) return new Submitted.Again("the upload took all of the time", null);
        var body = Body.of(GladiaOptions.body(request, audioUrl).getBytes(UTF_8));
        var reply = api.post("/v2/pre-recorded", "application/json", body, left);
        var reading = GladiaReading.of(reply);
        ProviderJobId id = reading.id();
        return reply instanceof Reply.Answered answer && answer.successful() && id != null
                ? new Submitted.Taken(id)
                : Unsuccessful.submission(reply, reading.complaint(), clock.instant());
    }

    private static Submitted refused(String code, String message) {
        return new Submitted.Refused(new Failure(code, message));
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
