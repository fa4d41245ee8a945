package io.scribehook.http.provider.openai;

import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.AudioDownload;
import io.scribehook.http.provider.AudioDownload.Got;
import io.scribehook.http.provider.AudioFile;
import io.scribehook.http.provider.MultipartAudio;
import io.scribehook.http.provider.Unsuccessful;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;

/**
 * Hands jobs to {@code POST /v1/audio/transcriptions}, whose answer is the result. Source: OpenAI's OpenAPI
 * description. Nobody keeps the result of a lost answer, and making it again may cost as much as the first time, so that
 * is left to whoever looks after the job.
 */
@Singleton
final class OpenAiTranscriber implements Transcriber {
    private static final int LONGEST_RESULT = 64 * 1024 * 1024;

    private final OpenAiSettings settings;
    private final Egress egress;
    private final AudioDownload audio;
    private final InstantSource clock;

    OpenAiTranscriber(OpenAiSettings settings, Egress egress, AudioDownload audio, InstantSource clock) {
        this.settings = settings;
        this.egress = egress;
        this.audio = audio;
        this.clock = clock;
    }

    @Override
    public ProviderName provider() {
        return OpenAiDialect.OPENAI;
    }

    @Override
    public List<String> missing() {
        return settings.usable()
                ? List.of()
                : List.of("neither scribehook.providers.openai.base-url (a server of your own) nor"
                        + " scribehook.providers.openai.api-key is set");
    }

    @Override
    public List<String> faults(JsonText options) {
        return OpenAiOptions.faults(options);
    }

    @Override
    public boolean callsBack() {
        return false;
    }

    @Override
    public Recovery recovery() {
        return Recovery.GIVE_UP;
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        return Unsuccessful.beforehand(this, request).orElseGet(() -> handOver(request));
    }

    private Submitted handOver(SubmissionRequest request) {
        var options = request.job().options();
        Instant until = clock.instant().plus(settings.timeout());
        return switch (audio.of(request.job().audio(), settings.timeout(), settings.downloadLimit())) {
            case Got.Not(Submitted because) -> because;
            case Got.File(AudioFile file) -> {
                var left = Duration.between(clock.instant(), until);
                var body = new MultipartAudio(OpenAiOptions.fields(options, settings.model()), "file", file);
                yield left.isPositive()
                        ? send(body, left)
                        : new Submitted.Again("the download of the audio took all of the time", null);
            }
        };
    }

    private Submitted send(MultipartAudio body, Duration timeout) {
        var headers = new HashMap<String, String>();
        headers.put("content-type", body.contentType());
        if (settings.apiKey() != null) headers.put("authorization", "Bearer " + settings.apiKey());
        var reply = egress.send(
                new Call("POST", settings.endpoint(), headers, body, Call.Trust.OPERATOR, timeout, LONGEST_RESULT));
        return reply instanceof Reply.Answered answer && answer.successful()
                ? new Submitted.Answered(null, answer.header("content-type").orElse("application/json"), answer.body())
                : Unsuccessful.submission(reply, OpenAiReading.complaint(reply), clock.instant());
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        return new Fetched.Gone("a server that answers with the transcript keeps none");
    }
}
