package io.scribehook.http.admin;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.provider.Heard;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job.
 *
 * @param tags its labels without a value
 * @param metadata its labels with one
 * @param endedAt null until it ends
 * @param turnedAway why a result that came was not taken, null unless one was and another is waited for
 * @param deadline when something is done about it if nothing comes, null when nothing is awaited
 * @param note why it was not taken yet, or why it is uncertain whether it was
 */
@ApiDocument
record JobResponse(
        String id,
        String state,
        String provider,
        @Nullable String providerJobId,
        @Nullable String source,
        List<String> tags,
        Map<String, String> metadata,
        AudioResponse audio,
        Instant createdAt,
        @Nullable Instant endedAt,
        @Nullable Instant deadline,
        @Nullable String turnedAway,
        @Nullable FailureResponse failure,
        @Nullable String note) {

    static JobResponse of(Job job, @Nullable ProviderJobId providerJobId) {
        JobState state = job.state();
        return new JobResponse(
                job.id().toString(),
                state.name(),
                job.provider().value(),
                providerJobId == null ? null : providerJobId.value(),
                job.source() == null ? null : job.source().value(),
                Tags.of(job.metadata()),
                Tags.without(job.metadata()),
                AudioResponse.of(job.audio()),
                job.createdAt(),
                endedAt(state),
                deadline(state),
                state instanceof JobState.Waiting waiting ? waiting.turnedAway() : null,
                state instanceof JobState.Failed failed
                        ? new FailureResponse(
                                failed.failure().code(), failed.failure().message())
                        : null,
                note(state));
    }

    private static @Nullable String note(JobState state) {
        return switch (state) {
            case JobState.Accepted accepted -> accepted.notTaken();
            case JobState.Uncertain uncertain -> uncertain.why();
            case JobState.Submitting _,
                    JobState.Waiting _,
                    JobState.Completed _,
                    JobState.Failed _,
                    JobState.Expired _ -> null;
        };
    }

    private static @Nullable Instant endedAt(JobState state) {
        return switch (state) {
            case JobState.Completed completed -> completed.at();
            case JobState.Failed failed -> failed.at();
            case JobState.Expired expired -> expired.at();
            case JobState.Accepted _, JobState.Submitting _, JobState.Waiting _, JobState.Uncertain _ -> null;
        };
    }

    private static @Nullable Instant deadline(JobState state) {
        return switch (state) {
            case JobState.Waiting waiting -> waiting.deadline();
            case JobState.Uncertain uncertain -> uncertain.deadline();
            case JobState.Accepted _,
                    JobState.Submitting _,
                    JobState.Completed _,
                    JobState.Failed _,
                    JobState.Expired _ -> null;
        };
    }

    /**
     * A job with everything that belongs to it.
     *
     * @param heardSeconds how much of the recording the provider has worked through, null where it does not say
     * @param heardShare how large a part of it that is, from 0 to 1, null likewise
     */
    @ApiDocument
    record Whole(
            @JsonUnwrapped JobResponse job,
            @Nullable Double heardSeconds,
            @Nullable Double heardShare,
            Object options,
            List<PlanJson.StepResponse> plan,
            @Nullable SubmissionResponse latestSubmission,
            List<SubmissionResponse> submissions,
            List<FollowUpResponse> followUps) {
        static Whole of(Job job, @Nullable Heard heard, List<Submission> submissions, List<FollowUp> followUps) {
            Submission latest = submissions.isEmpty() ? null : submissions.getLast();
            return new Whole(
                    JobResponse.of(job, latest == null ? null : latest.providerJobId()),
                    heard == null ? null : heard.time().toMillis() / 1_000.0,
                    heard == null ? null : heard.share(),
                    Shown.json(job.options()),
                    job.plan().steps().stream().map(PlanJson.StepResponse::of).toList(),
                    latest == null ? null : SubmissionResponse.of(latest),
                    submissions.stream().map(SubmissionResponse::of).toList(),
                    followUps.stream().map(FollowUpResponse::of).toList());
        }
    }

    /** Why there is no transcript. */
    @ApiDocument
    record FailureResponse(String code, String message) {}

    /** Where the audio is: {@code url}, {@code upload} or {@code elsewhere}. */
    @ApiDocument
    record AudioResponse(
            String kind,
            @Nullable String url,
            @Nullable String mediaType,
            @Nullable Long bytes) {
        static AudioResponse of(Audio audio) {
            return switch (audio) {
                case Audio.AtUrl at -> new AudioResponse("url", Shown.url(at.url()), null, null);
                case Audio.Uploaded it -> new AudioResponse("upload", null, it.mediaType(), it.bytes());
                case Audio.Elsewhere _ -> new AudioResponse("elsewhere", null, null, null);
            };
        }
    }

    /** An attempt to hand the job to its provider. */
    @ApiDocument
    record SubmissionResponse(
            String id, int number, String state, @Nullable String providerJobId, Instant createdAt) {
        static SubmissionResponse of(Submission submission) {
            return new SubmissionResponse(
                    submission.id().toString(),
                    submission.number(),
                    submission.state().name().toLowerCase(Locale.ROOT),
                    submission.providerJobId() == null
                            ? null
                            : submission.providerJobId().value(),
                    submission.createdAt());
        }
    }
}
