package io.scribehook.domain.job;

import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.text.JsonText;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One request to transcribe one audio. Immutable; a transition gives the next version.
 *
 * @param options what the provider is asked for, in the provider's own words
 * @param plan which follow-ups will be owed; frozen when the job is created
 * @param metadata the application's own labels, carried through
 * @param terms what it asks for in place of what holds for its provider
 * @param source where the callback arrived that announced the job, null when it was submitted through us
 * @param version how many transitions it has made; the ledger refuses a transition of an older version
 */
public record Job(
        JobId id,
        ProviderName provider,
        Audio audio,
        JsonText options,
        Plan plan,
        Map<String, String> metadata,
        Terms terms,
        @Nullable SourceName source,
        Instant createdAt,
        JobState state,
        long version) {

    public Job {
        metadata = Map.copyOf(metadata);
    }

    /** The job in its next state. */
    public Job moved(JobState next) {
        return new Job(id, provider, audio, options, plan, metadata, terms, source, createdAt, next, version + 1);
    }

    /** Whether it has ended, for now. */
    public boolean ended() {
        return switch (state) {
            case JobState.Completed _, JobState.Failed _, JobState.Expired _ -> true;
            case JobState.Accepted _, JobState.Submitting _, JobState.Waiting _, JobState.Uncertain _ -> false;
        };
    }

    /**
     * What an outcome makes of the job. A success completes it once, even after failure or expiry; a failure ends only
     * a job that has not ended.
     */
    public Conclusion conclude(Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Transcribed _ when state instanceof JobState.Completed -> new Conclusion.Unchanged();
            case Outcome.Transcribed _ -> new Conclusion.Concluded(moved(new JobState.Completed(now)), Branch.SUCCESS);
            case Outcome.Failed _ when ended() -> new Conclusion.Unchanged();
            case Outcome.Failed failed ->
                new Conclusion.Concluded(
                        moved(new JobState.Failed(failed.failure(), failed.origin(), now, failed.from())),
                        Branch.FAILURE);
            case Outcome.Message _ -> new Conclusion.Unchanged();
        };
    }

    /** What the passing of the last deadline makes of the job. */
    public Conclusion expire(Instant now) {
        return ended()
                ? new Conclusion.Unchanged()
                : new Conclusion.Concluded(moved(new JobState.Expired(now)), Branch.FAILURE);
    }
}
