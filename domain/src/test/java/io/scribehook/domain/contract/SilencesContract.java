package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Who does not call back any more, and what is known of it. */
public abstract class SilencesContract extends OnStores {
    private static final Instant FROM = NOW.minus(Duration.ofDays(1));
    private static final Instant DUE = NOW.minus(Duration.ofMinutes(30));
    private static final ProviderName OTHER = new ProviderName("other-speech");

    /** Over the same state as the stores. */
    protected abstract Silences silences();

    @Test
    void a_provider_whose_latest_submissions_brought_no_callback_is_silent_since_the_first_of_them() {
        called(submitted(DUE.minusSeconds(50), SubmissionState.TAKEN), Origin.CALLBACK);
        submitted(DUE.minusSeconds(40), SubmissionState.TAKEN);
        submitted(DUE.minusSeconds(30), SubmissionState.TAKEN);
        submitted(DUE.minusSeconds(20), SubmissionState.TAKEN);

        assertThat(found()).contains(new Silence(PROVIDER, DUE.minusSeconds(40)));
        assertThat(silences().find(OTHER, FROM, DUE, 3)).isEmpty();
    }

    @Test
    void one_callback_among_the_latest_is_enough_to_hear_of_it() {
        submitted(DUE.minusSeconds(40), SubmissionState.TAKEN);
        called(submitted(DUE.minusSeconds(30), SubmissionState.TAKEN), Origin.CALLBACK);
        submitted(DUE.minusSeconds(20), SubmissionState.TAKEN);

        assertThat(found()).isEmpty();
    }

    @Test
    void a_callback_of_what_is_not_due_yet_counts_at_once() {
        for (int i = 1; i <= 3; i++) submitted(DUE.minusSeconds(i), SubmissionState.TAKEN);
        submitted(DUE.plusSeconds(1), SubmissionState.TAKEN);
        assertThat(found()).isPresent();

        called(submitted(DUE.plusSeconds(2), SubmissionState.TAKEN), Origin.CALLBACK);

        assertThat(found()).isEmpty();
    }

    @Test
    void a_result_that_we_asked_for_is_no_callback() {
        for (int i = 1; i <= 3; i++) called(submitted(DUE.minusSeconds(i), SubmissionState.TAKEN), Origin.FETCH);

        assertThat(found()).contains(new Silence(PROVIDER, DUE.minusSeconds(3)));
    }

    @Test
    void two_are_too_few_and_what_was_not_taken_or_is_too_young_or_too_old_does_not_count() {
        submitted(DUE.minusSeconds(1), SubmissionState.TAKEN);
        submitted(DUE.minusSeconds(2), SubmissionState.TAKEN);
        submitted(DUE.minusSeconds(3), SubmissionState.REFUSED);
        submitted(DUE.plusSeconds(1), SubmissionState.TAKEN);
        submitted(FROM.minusSeconds(1), SubmissionState.TAKEN);

        assertThat(found()).isEmpty();
    }

    @Test
    void a_provider_is_heard_of_when_it_calls_back_for_something_that_was_submitted_since() {
        called(submitted(DUE.minusSeconds(9), SubmissionState.TAKEN), Origin.CALLBACK);
        called(submitted(DUE.minusSeconds(1), SubmissionState.TAKEN), Origin.FETCH);
        assertThat(silences().heardSince(PROVIDER, DUE.minusSeconds(5))).isFalse();

        called(submitted(DUE.minusSeconds(5), SubmissionState.TAKEN), Origin.CALLBACK);

        assertThat(silences().heardSince(PROVIDER, DUE.minusSeconds(5))).isTrue();
        assertThat(silences().heardSince(OTHER, DUE.minusSeconds(5))).isFalse();
    }

    @Test
    void a_silence_is_noted_once_and_forgotten_once() {
        var silence = new Silence(PROVIDER, NOW);
        var other = new Silence(OTHER, NOW.minusSeconds(5));

        assertThat(silences().note(other)).isTrue();
        assertThat(silences().note(silence)).isTrue();
        assertThat(silences().note(new Silence(PROVIDER, NOW.plusSeconds(1)))).isFalse();
        assertThat(silences().known()).containsExactly(silence, other);

        assertThat(silences().forget(PROVIDER)).isTrue();
        assertThat(silences().forget(PROVIDER)).isFalse();
        assertThat(silences().known()).containsExactly(other);
    }

    private Optional<Silence> found() {
        return silences().find(PROVIDER, FROM, DUE, 3);
    }

    private Submission submitted(Instant at, SubmissionState state) {
        Job job = aJob().build();
        var submission = new Submission(new SubmissionId(newId()), job.id(), PROVIDER, 1, null, state, at);
        given(new Change.JobCreated(job, null), new Change.SubmissionSaved(submission));
        return submission;
    }

    private void called(Submission submission, Origin origin) {
        stored(aCallback().to(submission.id()).origin(origin).bytes(4).build(), "body");
    }
}
