package io.scribehook.http.provider.polled;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.AudioUrls;
import io.scribehook.domain.provider.Fetched;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.provider.AudioDownload;
import io.scribehook.http.provider.AudioDownload.Got;
import io.scribehook.http.provider.AudioFile;
import io.scribehook.http.provider.FormOptions;
import io.scribehook.http.provider.MultipartAudio;
import io.scribehook.http.provider.Unsuccessful;
import io.scribehook.http.provider.json.Complaint;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Hands jobs to the provider that the configuration describes, and asks it for their results. */
@Singleton
final class PolledTranscriber implements Transcriber {
    private final PolledProvider polled;
    private final PolledApi api;
    private final AudioDownload audio;
    private final AudioUrls urls;
    private final InstantSource clock;

    PolledTranscriber(PolledProvider polled, PolledApi api, AudioDownload audio, AudioUrls urls, InstantSource clock) {
        this.polled = polled;
        this.api = api;
        this.audio = audio;
        this.urls = urls;
        this.clock = clock;
    }

    @Override
    public ProviderName provider() {
        return PolledProvider.POLLED;
    }

    @Override
    public List<String> missing() {
        return polled.missing();
    }

    @Override
    public List<String> faults(JsonText options) {
        String file = polled.submit.fileField();
        return polled.template != null
                ? PolledBody.faults(polled.template, options)
                : FormOptions.faults(options, file == null ? Set.of() : Set.of(file));
    }

    @Override
    public boolean callsBack() {
        return false;
    }

    @Override
    public Recovery recovery() {
        return Recovery.FETCH;
    }

    @Override
    public Optional<Duration> interval() {
        return Optional.ofNullable(api.interval());
    }

    @Override
    public Submitted submit(SubmissionRequest request) {
        return Unsuccessful.beforehand(this, request).orElseGet(() -> handOver(request));
    }

    private Submitted handOver(SubmissionRequest request) {
        var options = request.job().options();
        Instant until = clock.instant().plus(api.timeout());
        if (polled.template != null)
            return url(request)
                    .map(url -> send(
                            "application/json",
                            Body.of(PolledBody.of(polled.template, url, options).getBytes(UTF_8)),
                            until))
                    .orElseGet(() -> Unsuccessful.refused(
                            "no_audio_url",
                            "this provider takes nothing but the URL of audio, and scribehook.public-url is not set"));
        return switch (audio.of(request.job().audio(), api.timeout(), api.downloadLimit())) {
            case Got.Not(Submitted because) -> because;
            case Got.File(AudioFile file) -> {
                String field = polled.submit.fileField() == null ? "file" : polled.submit.fileField();
                var body = new MultipartAudio(FormOptions.fields(options, ""), field, file);
                yield send(body.contentType(), body, until);
            }
        };
    }

    /** An upload gets a URL of ours, a new one for each submission. */
    private Optional<URI> url(SubmissionRequest request) {
        return switch (request.job().audio()) {
            case Audio.AtUrl(URI url) -> Optional.of(url);
            case Audio.Uploaded _ -> urls.of(request.submission(), clock.instant());
            case Audio.Elsewhere _ -> Optional.empty();
        };
    }

    private Submitted send(String contentType, Body body, Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) return new Submitted.Again("the download of the audio took all of the time", null);
        var reply = api.submit(contentType, body, left);
        JsonNode answer = PolledAnswer.tree(reply);
        JsonNode id = answer.at(polled.id);
        if (reply instanceof Reply.Answered answered
                && answered.successful()
                && id.isValueNode()
                && !id.isNull()
                && !id.asText().isBlank()
                && id.asText().length() <= 200) return new Submitted.Taken(new ProviderJobId(id.asText()));
        var complaint = new Complaint();
        complaint.message(polled.error(answer));
        return Unsuccessful.submission(reply, complaint, clock.instant());
    }

    @Override
    public Deleted delete(ProviderJobId id) {
        return polled.described() && polled.delete.url() != null
                ? Unsuccessful.deletion(api.delete(id))
                : Deleted.CANNOT;
    }

    @Override
    public Fetched fetch(ProviderJobId id) {
        if (!polled.described()) return new Fetched.Again(missing().getFirst(), null);
        var reply = api.get(polled.status.url(), id);
        if (!(reply instanceof Reply.Answered answer && answer.successful()))
            return Unsuccessful.fetch(reply, clock.instant());
        return switch (polled.stage(PolledAnswer.tree(reply))) {
            case DONE -> polled.result.url() == null ? ready(answer) : result(id);
            case FAILED -> ready(answer);
            case WORKING -> new Fetched.Pending();
            case NONE -> new Fetched.Again("the answer has no status where it should be", null);
        };
    }

    private Fetched result(ProviderJobId id) {
        var reply = api.get(polled.result.url(), id);
        return reply instanceof Reply.Answered answer && answer.successful()
                ? ready(answer)
                : Unsuccessful.fetch(reply, clock.instant());
    }

    private static Fetched ready(Reply.Answered answer) {
        return new Fetched.Ready(answer.header("content-type").orElse("application/json"), answer.body());
    }
}
