package io.scribehook.http.provider.deepgram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.AudioBytes;
import io.scribehook.http.provider.Unsuccessful;
import io.scribehook.http.provider.json.Options;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Hands jobs to Deepgram with {@code POST /v1/listen}. With a callback URL the answer is 200 with the request's id, and
 * the result comes later; without one the answer is the result. Sources: the OpenAPI description in deepgram-api-specs;
 * developers.deepgram.com, the pages on pre-recorded audio, callbacks and errors. Deepgram keeps no transcripts, so one
 * whose callback was missed can only be made again.
 */
@Singleton
final class DeepgramTranscriber implements Transcriber {
    private static final int LONGEST_RESULT = 64 * 1024 * 1024;

    private final DeepgramSettings settings;
    private final Egress egress;
    private final AudioStore audio;
    private final DeepgramRequestLog log;
    private final InstantSource clock;

    DeepgramTranscriber(
            DeepgramSettings settings, Egress egress, AudioStore audio, DeepgramRequestLog log, InstantSource clock) {
        this.settings = settings;
        this.egress = egress;
        this.audio = audio;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public ProviderName provider() {
        return DeepgramDialect.DEEPGRAM;
    }

    @Override
    public List<String> missing() {
        return settings.apiKey() == null ? List.of("scribehook.providers.deepgram.api-key is not set") : List.of();
    }

    @Override
    public List<String> faults(JsonText options) {
        return DeepgramOptions.faults(options);
    }

    @Override
    public Recovery recovery() {
        return Recovery.RESUBMIT;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        return Unsuccessful.beforehand(this, request).orElseGet(() -> handOver(request));
    }

    private Submitted handOver(SubmissionRequest request) {
        return switch (request.job().audio()) {
            case Audio.AtUrl(URI url) -> {
                String body = Options.empty().put("url", url.toString()).toString();
                yield send(request, "application/json", Body.of(body.getBytes(UTF_8)));
            }
            case Audio.Uploaded uploaded ->
                audio.find(uploaded.id())
                        .map(bytes -> send(request, AudioBytes.mediaType(uploaded), bytes))
                        .orElseGet(
                                () -> Unsuccessful.refused("audio_gone", "the uploaded audio is not there any more"));
            case Audio.Elsewhere _ -> Unsuccessful.refused("no_audio", "the job has no audio of which we know");
        };
    }

    private Submitted send(SubmissionRequest request, String contentType, Body body) {
        var parameters = new ArrayList<DeepgramOptions.Parameter>();
        if (request.callback() != null)
            parameters.add(
                    new DeepgramOptions.Parameter("callback", request.callback().toString()));
        parameters.add(new DeepgramOptions.Parameter(
                "extra", "scribehook_job:" + request.job().id()));
        var reply = egress.send(new Call(
                "POST",
                settings.at("/v1/listen" + DeepgramOptions.query(request.job().options(), parameters)),
                Map.of("authorization", "Token " + settings.apiKey(), "content-type", contentType),
                body,
                Call.Trust.OPERATOR,
                settings.timeout(),
                LONGEST_RESULT));
        var reading = DeepgramReading.of(reply);
        if (!(reply instanceof Reply.Answered answer && answer.successful()))
            return Unsuccessful.submission(reply, reading.complaint(), clock.instant());
        ProviderJobId id = reading.id();
        if (request.callback() == null || reading.hasResults())
            return new Submitted.Answered(id, answer.header("content-type").orElse("application/json"), answer.body());
        return id == null
                ? Unsuccessful.submission(reply, reading.complaint(), clock.instant())
                : new Submitted.Taken(id);
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        return new Fetched.Gone("Deepgram keeps no transcripts");
    }

    @Override
    public Traced trace(Submission submission) {
        return log.trace(submission);
    }
}
