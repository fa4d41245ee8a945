package io.scribehook.http.intake;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.TurnAwayResult;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells the job when its result is larger than the intake takes. Whatever becomes of that, the sender is answered. */
@Singleton
final class TurnedAway {
    private static final Logger LOG = LoggerFactory.getLogger(TurnedAway.class);

    private final TurnAwayResult results;

    TurnedAway(TurnAwayResult results) {
        this.results = results;
    }

    void note(Address address, long most) {
        if (!(address instanceof Address.ToSubmission(SubmissionId submission))) return;
        try {
            boolean marked = results.turnAway(submission, "A result came that has more than " + most + " bytes.");
            LOG.warn("intake.result_turned_away submission={} marked={}", submission, marked);
        } catch (RuntimeException e) {
            LOG.warn("intake.result_turned_away submission={} marked=unknown", submission, e);
        }
    }
}
