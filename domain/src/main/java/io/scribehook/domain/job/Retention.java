package io.scribehook.domain.job;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long audio is kept once its job has ended.
 *
 * @param audio zero to delete it as soon as the job is done, null to keep it
 * @param atProviders whether the provider is asked to delete what it has, at the same time, where its API can
 */
public record Retention(@Nullable Duration audio, boolean atProviders) {
    /** Nothing is deleted. */
    public static final Retention FOR_EVER = new Retention(null, false);

    public Retention {
        if (audio != null && audio.isNegative()) throw new IllegalArgumentException("kept for less than no time");
    }

    /** When a job that ends now is cleaned up after, null when there is nothing to clean up. */
    public @Nullable Instant cleanUpAt(Job job, Instant now) {
        return switch (job.audio()) {
            case Audio.Uploaded _ when audio != null -> now.plus(audio);
            case Audio.Uploaded _ -> atProviders ? now : null;
            case Audio.AtUrl _ -> atProviders ? now.plus(audio == null ? Duration.ZERO : audio) : null;
            case Audio.Elsewhere _ -> null;
        };
    }
}
