package io.scribehook.http.provider;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Submitted;
import io.scribehook.http.provider.json.Complaint;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * Submits to a provider whose jobs name a URL: audio that was uploaded to us is uploaded to the provider first, and the
 * job names where it then is. An upload starts nothing, so that whatever becomes of one, the job was not taken.
 */
public final class UploadThenStart {
    private final AudioStore audio;
    private final InstantSource clock;

    public UploadThenStart(AudioStore audio, InstantSource clock) {
        this.audio = audio;
        this.clock = clock;
    }

    /** The two calls of a provider's API, each within the time that it is given, and what their answers say. */
    public interface Calls {
        Reply upload(Audio.Uploaded audio, Body bytes, Duration timeout);

        Reply start(SubmissionRequest request, String audioUrl, Duration timeout);

        Said read(Reply reply);
    }

    /**
     * What an answer says.
     *
     * @param audioUrl where an upload now is
     * @param id the provider's id of the job
     */
    public record Said(@Nullable String audioUrl, @Nullable ProviderJobId id, Complaint complaint) {}

    /** Both calls together take no longer than this. */
    public Submitted submit(SubmissionRequest request, Calls calls, Duration timeout) {
        Instant until = clock.instant().plus(timeout);
        return switch (request.job().audio()) {
            case Audio.AtUrl(URI url) -> start(request, url.toString(), calls, until);
            case Audio.Uploaded uploaded ->
                audio.find(uploaded.id())
                        .map(bytes -> upload(request, calls.upload(uploaded, bytes, timeout), calls, until))
                        .orElseGet(
                                () -> Unsuccessful.refused("audio_gone", "the uploaded audio is not there any more"));
            case Audio.Elsewhere _ -> Unsuccessful.refused("no_audio", "the job has no audio of which we know");
        };
    }

    private Submitted upload(SubmissionRequest request, Reply reply, Calls calls, Instant until) {
        Said said = calls.read(reply);
        if (successful(reply) && said.audioUrl() != null) return start(request, said.audioUrl(), calls, until);
        return switch (Unsuccessful.submission(reply, said.complaint(), clock.instant())) {
            case Submitted.Lost(String reason) -> new Submitted.Again("the upload failed: " + reason, null);
            case Submitted other -> other;
        };
    }

    private Submitted start(SubmissionRequest request, String audioUrl, Calls calls, Instant until) {
        var left = Duration.between(clock.instant(), until);
        if (!left.isPositive()) return new Submitted.Again("the upload took all of the time", null);
        Reply reply = calls.start(request, audioUrl, left);
        Said said = calls.read(reply);
        return successful(reply) && said.id() != null
                ? new Submitted.Taken(said.id())
                : Unsuccessful.submission(reply, said.complaint(), clock.instant());
    }

    private static boolean successful(Reply reply) {
        return reply instanceof Reply.Answered answer && answer.successful();
    }
}
