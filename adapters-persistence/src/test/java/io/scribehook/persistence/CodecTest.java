package io.scribehook.persistence;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.followup.TranslatedText;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.source.Senders;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Documents are read as they were written, whatever the domain permits; what it permits anew has to be added here. */
final class CodecTest {
    private static final Instant AT = Instant.parse("2026-03-29T01:30:00.123456789Z");
    private static final UUID ID = UUID.fromString("01987654-3210-7000-8000-0123456789ab");
    private static final SubmissionId SUBMISSION = new SubmissionId(ID);
    private static final String NASTY = "größe \0 \" \\ 😀";

    @Test
    void every_state_of_a_job_is_read_as_written() {
        roundTrip(
                JobState.class,
                JobStateCodec::write,
                JobStateCodec::read,
                new JobState.Accepted(),
                new JobState.Submitting(SUBMISSION, AT),
                new JobState.Waiting(SUBMISSION, AT),
                new JobState.Waiting(SUBMISSION, AT, "It was too large."),
                new JobState.Uncertain(SUBMISSION, NASTY, AT),
                new JobState.Completed(AT),
                new JobState.Failed(new Failure("code", NASTY), Origin.DEADLINE, AT),
                new JobState.Expired(AT));
    }

    @Test
    void every_place_of_audio_is_read_as_written() {
        roundTrip(
                Audio.class,
                AudioCodec::write,
                AudioCodec::read,
                new Audio.AtUrl(URI.create("https://audio.example/a%20b.wav?token=x&y=%22")),
                new Audio.Uploaded(new AudioId(ID), "audio/wav", 5_000_000_000L),
                new Audio.Elsewhere());
    }

    @Test
    void every_task_of_an_operation_is_read_as_written() {
        var provider = new ProviderName("deepgram");
        var source = new SourceName("desk");
        var job = new JobId(ID);
        roundTrip(
                Task.class,
                TaskCodec::write,
                TaskCodec::read,
                new Task.Retry(FollowUpFilter.ALL),
                new Task.Redo(new FollowUpFilter("dead", new FollowUpKind("sms"), new Subject.OfJob(job), AT, AT)),
                new Task.Retry(new FollowUpFilter("dead", null, new Subject.OfMessage(new EventId(ID)))),
                new Task.Reinterpret(EventFilter.ALL),
                new Task.Reinterpret(new EventFilter(
                        "quarantined", EventState.Why.LATE, provider, source, job, new ProviderJobId("r-1"), AT, AT)),
                new Task.Cancel(JobFilter.ALL),
                new Task.Cancel(new JobFilter(
                        "waiting",
                        provider,
                        source,
                        new ProviderJobId("r-1"),
                        Map.of("tag", "", NASTY, NASTY),
                        "words",
                        AT,
                        AT)));
    }

    @Test
    void every_state_of_a_follow_up_is_read_as_written() {
        roundTrip(
                FollowUpState.class,
                FollowUpStateCodec::write,
                FollowUpStateCodec::read,
                new FollowUpState.Waiting(0, AT, FollowUpState.Hold.NONE),
                new FollowUpState.Waiting(1, AT, FollowUpState.Hold.PREDECESSOR),
                new FollowUpState.Waiting(2, AT, FollowUpState.Hold.CHANNEL),
                new FollowUpState.Running(3, AT),
                new FollowUpState.Done(4, NASTY, AT),
                new FollowUpState.Dead(5, NASTY, AT),
                new FollowUpState.Skipped(NASTY, AT),
                new FollowUpState.Unknown(6, NASTY, AT));
    }

    @Test
    void every_result_of_an_attempt_is_read_as_written() {
        roundTrip(
                AttemptResult.class,
                AttemptResultCodec::write,
                AttemptResultCodec::read,
                new AttemptResult.Sent(NASTY),
                new AttemptResult.Sent("", new TranslatedText("de-AT", "deepl", true, NASTY)),
                new AttemptResult.Again(NASTY),
                new AttemptResult.Again(NASTY, AT),
                new AttemptResult.Refused(NASTY),
                new AttemptResult.Unknown(NASTY));
    }

    @Test
    void every_state_of_an_event_is_read_as_written() {
        roundTrip(
                EventState.class,
                EventStateCodec::write,
                EventStateCodec::read,
                new EventState.Received(),
                new EventState.Interpreted("message", null, NASTY, AT),
                new EventState.Interpreted("progress", new JobId(ID), "", AT),
                new EventState.Quarantined(EventState.Why.UNMATCHED, NASTY, AT));
    }

    @Test
    void every_verification_is_read_as_written() {
        roundTrip(
                Verification.class,
                VerificationCodec::write,
                VerificationCodec::read,
                new Verification.Open(),
                new Verification.Basic(NASTY, List.of(NASTY, "old")),
                new Verification.Header("x-secret", List.of("new", "old")),
                new Verification.QuerySecret("key", List.of(NASTY)),
                new Verification.BodySecret("/a~1b/c", List.of(NASTY)),
                new Verification.StandardWebhooks(List.of("whsec_c2VjcmV0", "b2xk"), 60),
                new Verification.Stripe(List.of("whsec_new", NASTY), 300),
                Senders.github(List.of(NASTY)),
                new Verification.Hmac(
                        Verification.Algorithm.SHA512,
                        Verification.Encoding.BASE64,
                        "x-signature",
                        "",
                        List.of("new", "old"),
                        "x-time",
                        1),
                Senders.discord(List.of("0f".repeat(32))),
                new Verification.XCrc(List.of(NASTY)),
                new Verification.FromAddresses(List.of("192.0.2.0/24", "2001:db8::/32")),
                new Verification.AllOf(List.of(
                        new Verification.FromAddresses(List.of("192.0.2.1")),
                        new Verification.Stripe(List.of(NASTY), 300))));
    }

    @Test
    void every_condition_is_read_as_written() {
        roundTrip(
                Condition.class,
                condition -> PlanCodec.write(plan(condition), UnaryOperator.identity()),
                document -> PlanCodec.read(document, UnaryOperator.identity())
                        .steps()
                        .getFirst()
                        .conditions()
                        .getFirst(),
                new Condition.LanguageIs("en-GB"),
                new Condition.LastsAtLeast(0.1 + 0.2),
                new Condition.LastsAtMost(3_600),
                new Condition.ConfidenceAtLeast(Double.MIN_VALUE),
                new Condition.ProviderIs(new ProviderName("acme")),
                new Condition.MetadataIs(NASTY, NASTY),
                new Condition.TextContains(NASTY));
    }

    @Test
    void a_plan_is_read_as_written_and_its_settings_to_the_character() {
        var settings = new JsonText(" {\"b\":1.0, \"a\":\n[1e2,\"\\u00e4\\u0000\"]}");
        var first = new PlanStep("first", new FollowUpKind("note"), On.ALWAYS, settings, null, List.of());
        var second =
                new PlanStep("second", new FollowUpKind("note"), On.FAILURE, JsonText.EMPTY_OBJECT, "first", List.of());
        var plan = new Plan(List.of(first, second));

        assertThat(PlanCodec.read(PlanCodec.write(plan, UnaryOperator.identity()), UnaryOperator.identity()))
                .isEqualTo(plan);
        assertThat(PlanCodec.read(PlanCodec.write(Plan.NOTHING, UnaryOperator.identity()), UnaryOperator.identity()))
                .isEqualTo(Plan.NOTHING);
        assertThat(PlanCodec.readStep(PlanCodec.writeStep(second, UnaryOperator.identity()), UnaryOperator.identity()))
                .isEqualTo(second);
    }

    @Test
    void what_a_newer_version_wrote_is_not_misread() {
        String newer = JobStateCodec.write(new JobState.Completed(AT)).replace("\"v\":1", "\"v\":2");
        String unknown = JobStateCodec.write(new JobState.Completed(AT)).replace("completed", "paused");

        assertThatThrownBy(() -> JobStateCodec.read(newer)).isInstanceOf(Json.StoredWrongly.class);
        assertThatThrownBy(() -> JobStateCodec.read(unknown)).hasMessageContaining("paused");
        assertThatThrownBy(() -> JobStateCodec.read("{\"v\":1,\"type\":\"completed\"}"))
                .hasMessageContaining("\"at\"");
    }

    private static Plan plan(Condition condition) {
        return new Plan(List.of(new PlanStep(
                "step", new FollowUpKind("note"), On.SUCCESS, JsonText.EMPTY_OBJECT, null, List.of(condition))));
    }

    @SafeVarargs
    @SuppressWarnings("varargs") // only read
    private static <T> void roundTrip(
            Class<T> type, Function<T, String> write, Function<String, T> read, T... samples) {
        assertThat(permitted(type).filter(not(it -> Arrays.stream(samples).anyMatch(it::isInstance))))
                .as("permitted, but with no sample here")
                .isEmpty();
        assertThat(samples)
                .allSatisfy(
                        sample -> assertThat(read.apply(write.apply(sample))).isEqualTo(sample));
    }

    private static Stream<Class<?>> permitted(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(CodecTest::permitted)
                : Stream.of(type);
    }
}
