package io.scribehook.speech;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.outgoing.Call;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.provider.Heard;
import io.scribehook.domain.provider.SubmissionRequest;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One job of the embedded engine: from the audio to the callback. */
@Singleton
final class LocalWork {
    private static final Logger log = LoggerFactory.getLogger(LocalWork.class);
    private static final Duration DOWNLOAD = Duration.ofMinutes(10);
    private static final Duration CALLBACK = Duration.ofSeconds(60);
    private static final int LARGEST_DOWNLOAD = 256 * 1024 * 1024;
    private static final int TRIES = 6;

    private final LazyEngine engine;
    private final LocalConfig config;
    private final AudioStore audioStore;
    private final Egress egress;

    LocalWork(LazyEngine engine, LocalConfig config, AudioStore audioStore, Egress egress) {
        this.engine = engine;
        this.config = config;
        this.audioStore = audioStore;
        this.egress = egress;
    }

    /**
     * The result, or the error that it came to; null when the service stopped meanwhile.
     *
     * @param progress told four times per second of audio, on this thread
     */
    @Nullable
    LocalResult transcribe(SubmissionRequest request, Consumer<Heard> progress) {
        String id = request.submission().toString();
        try (CountedStream audio = CountedStream.of(find(request.job().audio()))) {
            Recognition heard = engine.get().transcribe(audio, seconds -> progress.accept(audio.heard(seconds)));
            return LocalResult.transcribed(id, config.language(), heard);
        } catch (UnreadableAudio e) {
            return LocalResult.failed(id, "unreadable_audio", String.valueOf(e.getMessage()));
        } catch (UnsupportedPlatform e) {
            return LocalResult.failed(id, "unsupported_platform", String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return LocalResult.failed(id, "no_audio", String.valueOf(e.getMessage()));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return null;
        } catch (EngineClosed _) {
            return null;
        }
    }

    private Body find(Audio audio) throws IOException {
        return switch (audio) {
            case Audio.Uploaded uploaded ->
                audioStore
                        .find(uploaded.id())
                        .orElseThrow(() -> new IOException("the uploaded audio is no longer there"));
            case Audio.AtUrl atUrl -> download(atUrl);
            case Audio.Elsewhere _ -> throw new IOException("the audio is not known to us");
        };
    }

    private Body download(Audio.AtUrl audio) throws IOException {
        var call = new Call("GET", audio.url(), Map.of(), null, Call.Trust.USER, DOWNLOAD, LARGEST_DOWNLOAD);
        return switch (egress.send(call)) {
            case Reply.Answered answered when answered.successful() -> answered.body();
            case Reply.Answered answered ->
                throw new IOException("the audio's URL was answered with " + answered.status());
            case Reply.Forbidden forbidden -> throw new IOException(forbidden.reason());
            case Reply.Unreached unreached -> throw new IOException(unreached.reason());
            case Reply.Lost lost -> throw new IOException(lost.reason());
        };
    }

    /** Whether the callback was taken; tries a few times, with growing pauses. */
    boolean callBack(SubmissionRequest request, byte[] result) {
        if (request.callback() == null) return false;
        var call = new Call(
                "POST",
                request.callback(),
                Map.of("Content-Type", "application/json"),
                Body.of(result),
                Call.Trust.OPERATOR,
                CALLBACK,
                64 * 1024);
        for (int attempt = 0; attempt < TRIES; attempt++) {
            Reply reply = egress.send(call);
            if (reply instanceof Reply.Answered answered && answered.successful()) return true;
            log.warn(
                    "local.callback_not_taken submission={} attempt={} reply={}", request.submission(), attempt, reply);
            try {
                Thread.sleep(Duration.ofSeconds(1L << attempt));
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return false;
    }
}
