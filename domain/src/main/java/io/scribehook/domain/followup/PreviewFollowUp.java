package io.scribehook.domain.followup;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.time.Ids;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the request that a follow-up would freeze, of a job or of an example, and neither owes nor sends anything. */
public final class PreviewFollowUp {
    private final Channels channels;
    private final Jobs jobs;
    private final Occasions occasions;
    private final Ids ids;
    private final InstantSource clock;

    public PreviewFollowUp(Channels channels, Jobs jobs, Occasions occasions, Ids ids, InstantSource clock) {
        this.channels = channels;
        this.jobs = jobs;
        this.occasions = occasions;
        this.ids = ids;
        this.clock = clock;
    }

    /** What asking for it came to. */
    public sealed interface Preview {
        record Shown(Frozen frozen) implements Preview {}

        /** The settings are not good, or give no sensible request. */
        record Faulty(List<String> faults) implements Preview {}

        record NoSuchChannel() implements Preview {}

        record NoSuchJob() implements Preview {}

        /** The job has no outcome yet. */
        record NoOutcome() implements Preview {}
    }

    /**
     * The request with these settings.
     *
     * @param of the job whose outcome it would be about, null for an example with a transcript
     */
    public Preview preview(FollowUpKind kind, JsonText settings, @Nullable JobId of) {
        FollowUpChannel channel = channels.find(kind).orElse(null);
        if (channel == null) return new Preview.NoSuchChannel();
        List<String> faults = channel.faults(settings);
        if (!faults.isEmpty()) return new Preview.Faulty(faults);
        Job job = of == null ? null : jobs.find(of).orElse(null);
        if (of != null && job == null) return new Preview.NoSuchJob();
        Occasion example = Example.occasion(ids, clock.instant());
        FollowUp followUp = followUp(kind, settings, job == null ? example.job() : job);
        Optional<Occasion> occasion = job == null ? Optional.of(example) : occasions.of(followUp);
        if (occasion.isEmpty()) return new Preview.NoOutcome();
        try {
            return new Preview.Shown(channel.freeze(followUp, occasion.get()));
        } catch (FollowUpChannel.CannotFreeze e) {
            return new Preview.Faulty(List.of(String.valueOf(e.getMessage())));
        }
    }

    private FollowUp followUp(FollowUpKind kind, JsonText settings, @Nullable Job about) {
        Instant now = clock.instant();
        JobId job = about == null ? new JobId(ids.next()) : about.id();
        boolean success = about == null || about.state() instanceof JobState.Completed;
        return new FollowUp(
                new FollowUpId(ids.next()),
                new Subject.OfJob(job),
                success ? Branch.SUCCESS : Branch.FAILURE,
                new PlanStep("preview", kind, On.ALWAYS, settings, null, List.of()),
                null,
                null,
                null,
                now,
                new FollowUpState.Waiting(0, now, FollowUpState.Hold.NONE),
                0);
    }
}
