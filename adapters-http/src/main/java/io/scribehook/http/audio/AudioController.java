package io.scribehook.http.audio;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioStore;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.provider.AudioUrls;
import io.scribehook.http.problem.Refusal;
import io.swagger.v3.oas.annotations.Hidden;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One audio for whoever has its signed URL, whole or a range of it; streamed. Whether a token was ever good, or the audio
 * was deleted, is nobody's business: what is not given is not there.
 */
@Hidden // for providers, each of which is given its URL
@Controller("/audio")
@Produces(MediaType.ALL)
@ExecuteOn(TaskExecutors.BLOCKING)
final class AudioController {
    private final AudioUrls urls;
    private final Jobs jobs;
    private final AudioStore store;
    private final InstantSource clock;

    AudioController(AudioUrls urls, Jobs jobs, AudioStore store, InstantSource clock) {
        this.urls = urls;
        this.jobs = jobs;
        this.store = store;
        this.clock = clock;
    }

    @Get("/{token}")
    MutableHttpResponse<?> give(@PathVariable String token, @Nullable @Header("Range") String range) {
        Audio.Uploaded audio = urls.read(token, clock.instant())
                .flatMap(jobs::submission)
                .flatMap(submission -> jobs.find(submission.job()))
                .flatMap(AudioController::uploaded)
                .orElseThrow(() -> Refusal.noSuch("audio"));
        Body bytes = store.find(audio.id()).orElseThrow(() -> Refusal.noSuch("audio"));
        return given(audio, bytes, ByteRange.of(range, bytes.length()))
                .header(HttpHeaders.ACCEPT_RANGES, "bytes")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment");
    }

    private static Optional<Audio.Uploaded> uploaded(Job job) {
        return job.audio() instanceof Audio.Uploaded uploaded ? Optional.of(uploaded) : Optional.empty();
    }

    private static MutableHttpResponse<?> given(Audio.Uploaded audio, Body bytes, ByteRange range) {
        if (range.isUnsatisfiable())
            return HttpResponse.status(HttpStatus.REQUESTED_RANGE_NOT_SATISFIABLE)
                    .header(HttpHeaders.CONTENT_RANGE, "bytes */" + bytes.length());
        var file = new StreamedFile(range.of(bytes), type(audio), 0, range.length());
        return range.isWhole()
                ? HttpResponse.ok(file)
                : HttpResponse.status(HttpStatus.PARTIAL_CONTENT)
                        .body(file)
                        .header(HttpHeaders.CONTENT_RANGE, range.header(bytes.length()));
    }

    /** An upload may have declared anything; what is not audio or video is bytes. */
    private static MediaType type(Audio.Uploaded audio) {
        String bare = audio.mediaType().split(";", 2)[0].strip();
        return bare.matches("(?i)(audio|video)/[\\w.+-]{1,100}")
                ? MediaType.of(bare)
                : MediaType.APPLICATION_OCTET_STREAM_TYPE;
    }
}
