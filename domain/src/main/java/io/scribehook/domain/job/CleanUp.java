package io.scribehook.domain.job;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.provider.Providers;
import io.scribehook.domain.provider.Transcriber.Deleted;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** Deletes the audio of a job that has ended, ours and, where that is asked for, the provider's copy. */
public final class CleanUp implements Performer {
    /** Where all of it waits: nobody is in a hurry. */
    public static final Lane LANE = new Lane("clean-up");

    private static final int MOST_TRIES = 12;

    private final Jobs jobs;
    private final AudioStore store;
    private final Providers providers;
    private final Retention retention;
    private final Ledger ledger;
    private final InstantSource clock;

    public CleanUp(
            Jobs jobs, AudioStore store, Providers providers, Retention retention, Ledger ledger, InstantSource clock) {
        this.jobs = jobs;
        this.store = store;
        this.providers = providers;
        this.retention = retention;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public WorkKind kind() {
        return WorkKind.CLEAN_UP;
    }

    @Override
    public String perform(Claim claim) {
        Job job = jobs.find(new JobId(claim.work().subject())).orElse(null);
        if (job == null || !job.ended()) return settle(claim, new Change.WorkFinished(), "nothing_to_clean_up");
        if (retention.audio() != null && job.audio() instanceof Audio.Uploaded uploaded) store.delete(uploaded.id());
        if (!retention.atProviders() || nothingLeftAtTheProvider(job))
            return settle(claim, new Change.WorkFinished(), "cleaned_up");
        if (claim.work().tries() >= MOST_TRIES) return settle(claim, new Change.WorkFinished(), "left_at_the_provider");
        Duration pause = Duration.ofMinutes(1L << Math.min(claim.work().tries(), 10));
        return settle(claim, new Change.WorkPostponed(clock.instant().plus(pause)), "not_deleted_yet");
    }

    /** Whether there is nothing more to try. */
    private boolean nothingLeftAtTheProvider(Job job) {
        var transcriber = providers.transcriber(job.provider()).orElse(null);
        if (transcriber == null) return true;
        boolean done = true;
        for (Submission submission : jobs.submissions(job.id())) {
            ProviderJobId id = submission.providerJobId();
            if (id != null && transcriber.delete(id) == Deleted.NOT_NOW) done = false;
        }
        return done;
    }

    private String settle(Claim claim, Change change, String what) {
        ledger.commit(claim, List.of(change));
        return what;
    }
}
