package io.scribehook.http.admin;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.provider.Heard;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber;
import jakarta.inject.Singleton;
import java.util.Optional;

/** How far jobs have come that are being worked on, where their provider tells. */
@Singleton
public final class Hearing {
    private final Jobs jobs;
    private final Providers providers;

    Hearing(Jobs jobs, Providers providers) {
        this.jobs = jobs;
        this.providers = providers;
    }

    /** Empty where nobody knows. */
    public Optional<Heard> of(Job job) {
        if (!(job.state() instanceof JobState.Waiting waiting)) return Optional.empty();
        return providers
                .transcriber(job.provider())
                .flatMap(transcriber ->
                        jobs.submission(waiting.submission()).flatMap(submission -> heard(transcriber, submission)));
    }

    private static Optional<Heard> heard(Transcriber transcriber, Submission submission) {
        var id = submission.providerJobId();
        return id == null ? Optional.empty() : transcriber.heard(id);
    }
}
