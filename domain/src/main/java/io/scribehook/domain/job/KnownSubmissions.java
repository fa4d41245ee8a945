package io.scribehook.domain.job;

import org.jspecify.annotations.Nullable;

/** Puts what was just learned of a submission together with what is stored of it, since callbacks teach us too. */
public record KnownSubmissions(Jobs jobs) {
    /**
     * The submission as it is to be stored. That the provider took it stays true once a callback has shown it, and an
     * id that the provider had given to another submission as well is not noted: it can name only one.
     */
    public Submission with(Submission learned) {
        Submission stored = jobs.submission(learned.id()).orElse(null);
        if (stored == null) return learned;
        boolean taken = stored.state() == SubmissionState.TAKEN;
        return new Submission(
                learned.id(),
                learned.job(),
                learned.provider(),
                learned.number(),
                id(stored, learned.providerJobId()),
                taken ? SubmissionState.TAKEN : learned.state(),
                learned.createdAt());
    }

    private @Nullable ProviderJobId id(Submission stored, @Nullable ProviderJobId learned) {
        if (learned == null) return stored.providerJobId();
        boolean givenBefore = jobs.submission(stored.provider(), learned)
                .filter(other -> !other.id().equals(stored.id()))
                .isPresent();
        return givenBefore ? stored.providerJobId() : learned;
    }
}
