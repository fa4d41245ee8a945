package io.scribehook.http.provider;

import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Submitted;
import jakarta.inject.Singleton;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The audio of a job as a file, for providers that take nothing else: uploads come from the store, what is at a URL is
 * downloaded, guarded as every destination that a user names. A download rests on the heap, hence its limit.
 */
@Singleton
public final class AudioDownload {
    private static final Pattern EXTENSION = Pattern.compile("\\.[A-Za-z0-9]{1,5}$");

    private final AudioStore store;
    private final Egress egress;

    AudioDownload(AudioStore store, Egress egress) {
        this.store = store;
        this.egress = egress;
    }

    /** What came of getting it. */
    public sealed interface Got {
        record File(AudioFile file) implements Got {}

        /** It cannot be had, or not now; the provider was sent nothing. */
        record Not(Submitted because) implements Got {}
    }

    /**
     * Gets the audio.
     *
     * @param maxBytes of a download
     */
    public Got of(Audio audio, Duration timeout, int maxBytes) {
        return switch (audio) {
            case Audio.AtUrl(URI url) -> download(url, timeout, maxBytes);
            case Audio.Uploaded uploaded ->
                store.find(uploaded.id())
                        .<Got>map(bytes -> new Got.File(AudioFile.of(uploaded, bytes)))
                        .orElseGet(() -> refused("audio_gone", "the uploaded audio is not there any more"));
            case Audio.Elsewhere _ -> refused("no_audio", "the job has no audio of which we know");
        };
    }

    private Got download(URI url, Duration timeout, int maxBytes) {
        // one byte more than is taken shows that there is more
        var call = new Call("GET", url, Map.of(), null, Call.Trust.USER, timeout, maxBytes + 1);
        return switch (egress.send(call)) {
            case Reply.Forbidden(String reason) -> refused("audio_url_forbidden", reason);
            case Reply.Unreached(String reason) -> again(reason);
            case Reply.Lost(String reason) -> again(reason);
            case Reply.Answered answer -> downloaded(url, answer, maxBytes);
        };
    }

    private static Got downloaded(URI url, Reply.Answered answer, int maxBytes) {
        int status = answer.status();
        if (status == 408 || status == 429 || status >= 500) return again("its server answered with status " + status);
        if (!answer.successful())
            return refused("audio_unavailable", "the server of the audio answered with status " + status);
        if (answer.body().length() > maxBytes)
            return refused("audio_too_large", "the audio at the URL is larger than " + maxBytes + " bytes");
        var file = AudioFile.of(answer.header("content-type").orElse("application/octet-stream"), answer.body());
        var extension = EXTENSION.matcher(url.getPath() == null ? "" : url.getPath());
        return new Got.File(
                !file.name().contains(".") && extension.find()
                        ? new AudioFile(file.name() + extension.group(), file.mediaType(), file.bytes())
                        : file);
    }

    private static Got refused(String code, String message) {
        return new Got.Not(new Submitted.Refused(new Failure(code, message)));
    }

    private static Got again(String reason) {
        return new Got.Not(new Submitted.Again("the audio could not be downloaded: " + reason, null));
    }
}
