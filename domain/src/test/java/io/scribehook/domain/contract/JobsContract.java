package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.PROVIDER;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static io.scribehook.domain.fixture.Fixtures.aSubmission;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.JobBuilder;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.IdempotencyKey;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Jobs and submissions come back as they went in. */
public abstract class JobsContract extends OnStores {
    static Stream<JobState> states() {
        var submission = new SubmissionId(newId());
        return Stream.of(
                new JobState.Accepted(),
                new JobState.Accepted("the key is not good"),
                new JobState.Submitting(submission, NOW),
                new JobState.Waiting(submission, NOW),
                new JobState.Uncertain(submission, "no answer", NOW),
                new JobState.Completed(NOW),
                new JobState.Failed(new Failure("bad-audio", "It is silent."), Origin.FETCH, NOW),
                new JobState.Expired(NOW));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_job_is_found_in_any_state(JobState state) {
        Job job = stored(aJob());
        Job moved = job.moved(state);

        given(new Change.JobMoved(moved));

        assertThat(stores.jobs().find(job.id())).contains(moved);
    }

    @Test
    void a_job_is_found_wherever_its_audio_is() {
        isFound(aJob().audio(new Audio.AtUrl(URI.create("https://bucket.example/a%20b.wav?signature=%2B"))));
        isFound(aJob().audio(new Audio.Uploaded(new AudioId(newId()), "audio/wav", 5_000_000_000L)));
        isFound(aJob().terms(new Terms(Duration.ofSeconds(90), Terms.AtDeadline.GIVE_UP)));
        isFound(aJob().audio(new Audio.Elsewhere()).source(new SourceName("front-desk")));
    }

    @Test
    void an_upload_is_told_from_one_that_no_job_has() {
        var had = new AudioId(newId());
        var orphan = new AudioId(newId());
        stored(aJob().audio(new Audio.Uploaded(had, "audio/wav", 7)));
        stored(aJob().audio(new Audio.AtUrl(URI.create("https://bucket.example/" + orphan))));

        assertThat(stores.jobs().having(List.of(orphan, had))).containsExactly(had);
        assertThat(stores.jobs().having(List.of())).isEmpty();
    }

    @Test
    void a_job_is_found_with_its_options_and_labels() {
        isFound(aJob().metadata(Map.of()).options(JsonText.EMPTY_OBJECT));
        isFound(aJob().metadata(Map.of("", "empty", "größe", "日本語 \"quoted\" \\ 🎧", "blank", ""))
                .options(new JsonText("{\"keywords\":[\"größe\"]}")));
    }

    @Test
    void a_job_is_found_with_its_plan() {
        List<Condition> conditions = List.of(
                new Condition.LanguageIs("en"),
                new Condition.LastsAtLeast(1.5),
                new Condition.LastsAtMost(3_600),
                new Condition.ConfidenceAtLeast(0.1),
                new Condition.ProviderIs(PROVIDER),
                new Condition.MetadataIs("order", "17"),
                new Condition.TextContains("100 %_\\ 'sure'"));
        var always = new PlanStep("second", KIND, On.ALWAYS, new JsonText("{\"to\":\"x\"}"), "first", conditions);
        var failure = new PlanStep("third", KIND, On.FAILURE, JsonText.EMPTY_OBJECT, null, List.of());

        isFound(aJob().owing(aStep("first"), always, failure));
        isFound(aJob());
    }

    @ParameterizedTest
    @EnumSource(SubmissionState.class)
    void a_submission_is_found_in_any_state(SubmissionState state) {
        var job = stored(aJob());
        var submission = aSubmission(job, 1, "theirs").moved(state);

        given(new Change.SubmissionSaved(submission));

        assertThat(stores.jobs().submission(submission.id())).contains(submission);
        assertThat(stores.jobs().submission(PROVIDER, new ProviderJobId("theirs")))
                .contains(submission);
    }

    @Test
    void a_providers_job_id_means_nothing_to_another_provider() {
        given(new Change.SubmissionSaved(aSubmission(stored(aJob()), 1, "theirs")));

        assertThat(stores.jobs().submission(new ProviderName("other"), new ProviderJobId("theirs")))
                .isEmpty();
        assertThat(stores.jobs().submission(PROVIDER, new ProviderJobId("THEIRS")))
                .isEmpty();
    }

    @Test
    void the_latest_submission_has_the_highest_number() {
        var job = stored(aJob());
        var second = aSubmission(job, 2, null);
        assertThat(stores.jobs().latestSubmission(job.id())).isEmpty();

        given(
                new Change.SubmissionSaved(second),
                new Change.SubmissionSaved(aSubmission(job, 1, null)),
                new Change.SubmissionSaved(aSubmission(stored(aJob()), 3, null)));

        assertThat(stores.jobs().latestSubmission(job.id())).contains(second);
    }

    @Test
    void all_submissions_of_a_job_are_listed_by_number() {
        var job = stored(aJob());
        var first = aSubmission(job, 1, null);
        var second = aSubmission(job, 2, null);

        given(
                new Change.SubmissionSaved(second),
                new Change.SubmissionSaved(first),
                new Change.SubmissionSaved(aSubmission(stored(aJob()), 1, null)));

        assertThat(stores.jobs().submissions(job.id())).containsExactly(first, second);
        assertThat(stores.jobs().submissions(new JobId(newId()))).isEmpty();
    }

    @Test
    void only_submissions_after_the_first_count_as_resubmissions_and_only_since_then() {
        var job = stored(aJob());
        var second = aSubmission(job, 2, null);
        given(new Change.SubmissionSaved(aSubmission(job, 1, null)), new Change.SubmissionSaved(second));

        assertThat(stores.jobs().resubmissionsSince(second.createdAt())).isEqualTo(1);
        assertThat(stores.jobs().resubmissionsSince(second.createdAt().plusSeconds(1)))
                .isZero();
    }

    @Test
    void a_job_is_found_by_the_key_that_it_was_created_with() {
        var job = aJob().build();

        given(new Change.JobCreated(job, new IdempotencyKey("Order 17", "print")));

        assertThat(stores.jobs().createdWith("Order 17")).contains(new Jobs.Created(job.id(), "print"));
        assertThat(stores.jobs().createdWith("order 17")).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_found() {
        assertThat(stores.jobs().find(new JobId(newId()))).isEmpty();
        assertThat(stores.jobs().submission(new SubmissionId(newId()))).isEmpty();
        assertThat(stores.jobs().submission(PROVIDER, new ProviderJobId("theirs")))
                .isEmpty();
        assertThat(stores.jobs().latestSubmission(new JobId(newId()))).isEmpty();
        assertThat(stores.jobs().createdWith("key")).isEmpty();
    }

    private void isFound(JobBuilder builder) {
        Job job = stored(builder);
        assertThat(stores.jobs().find(job.id())).contains(job);
    }
}
