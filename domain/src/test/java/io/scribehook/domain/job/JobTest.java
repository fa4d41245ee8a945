package io.scribehook.domain.job;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aRevision;
import static io.scribehook.domain.fixture.Fixtures.aTranscript;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.text.JsonText;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class JobTest {
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Failure FAILURE = new Failure("bad-audio", "It is silent.");
    private static final Outcome FAILED = new Outcome.Failed(FAILURE, Origin.CALLBACK);
    private static final Outcome TRANSCRIBED =
            new Outcome.Transcribed(aRevision(aJob().build(), 1, aTranscript().build()), Origin.CALLBACK);

    static Stream<JobState> underWay() {
        var submission = new SubmissionId(newId());
        return Stream.of(
                new JobState.Accepted(),
                new JobState.Submitting(submission, NOW),
                new JobState.Waiting(submission, NOW),
                new JobState.Uncertain(submission, "no answer", NOW));
    }

    static Stream<JobState> endedWithoutTranscript() {
        return Stream.of(new JobState.Failed(FAILURE, Origin.CALLBACK, NOW), new JobState.Expired(NOW));
    }

    static Stream<JobState> ended() {
        return Stream.concat(endedWithoutTranscript(), Stream.of(new JobState.Completed(NOW)));
    }

    @ParameterizedTest
    @MethodSource("underWay")
    void a_transcript_completes_a_job_that_is_under_way(JobState state) {
        completes(in(state));
    }

    @ParameterizedTest
    @MethodSource("endedWithoutTranscript")
    void a_transcript_completes_a_job_that_ended_without_one(JobState state) {
        completes(in(state));
    }

    @Test
    void a_second_transcript_owes_nothing() {
        assertThat(in(new JobState.Completed(NOW)).conclude(TRANSCRIBED, LATER)).isEqualTo(new Conclusion.Unchanged());
    }

    @ParameterizedTest
    @MethodSource("underWay")
    void a_failure_ends_a_job_that_is_under_way(JobState state) {
        Job job = in(state);

        assertThat(job.ended()).isFalse();
        assertThat(job.conclude(FAILED, LATER))
                .isEqualTo(new Conclusion.Concluded(
                        job.moved(new JobState.Failed(FAILURE, Origin.CALLBACK, LATER)), Branch.FAILURE));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void a_failure_changes_nothing_about_a_job_that_has_ended(JobState state) {
        assertThat(in(state).ended()).isTrue();
        assertThat(in(state).conclude(FAILED, LATER)).isEqualTo(new Conclusion.Unchanged());
    }

    @ParameterizedTest
    @MethodSource("underWay")
    void a_passed_deadline_ends_a_job_that_is_under_way(JobState state) {
        Job job = in(state);

        assertThat(job.expire(LATER))
                .isEqualTo(new Conclusion.Concluded(job.moved(new JobState.Expired(LATER)), Branch.FAILURE));
    }

    @ParameterizedTest
    @MethodSource("ended")
    void a_passed_deadline_changes_nothing_about_a_job_that_has_ended(JobState state) {
        assertThat(in(state).expire(LATER)).isEqualTo(new Conclusion.Unchanged());
    }

    @Test
    void a_message_concludes_nothing() {
        assertThat(in(new JobState.Accepted()).conclude(new Outcome.Message("ping", JsonText.EMPTY_OBJECT), LATER))
                .isEqualTo(new Conclusion.Unchanged());
    }

    @Test
    void a_move_gives_the_next_version_and_changes_nothing_else() {
        Job job = aJob().version(4).build();

        Job next = job.moved(new JobState.Expired(NOW));

        assertThat(next)
                .usingRecursiveComparison()
                .ignoringFields("state", "version")
                .isEqualTo(job);
        assertThat(next.version()).isEqualTo(5);
        assertThat(job.state()).isEqualTo(new JobState.Accepted());
    }

    @Test
    void every_state_has_its_own_name() {
        assertThat(Stream.concat(underWay(), ended()).map(JobState::name))
                .containsExactly("accepted", "submitting", "waiting", "uncertain", "failed", "expired", "completed");
    }

    private static void completes(Job job) {
        assertThat(job.conclude(TRANSCRIBED, LATER))
                .isEqualTo(new Conclusion.Concluded(job.moved(new JobState.Completed(LATER)), Branch.SUCCESS));
    }

    private static Job in(JobState state) {
        return aJob().in(state).version(2).build();
    }
}
