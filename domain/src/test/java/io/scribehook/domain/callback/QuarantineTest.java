package io.scribehook.domain.callback;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventState.Why;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.work.WorkKind;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Events that are kept for people. */
class QuarantineTest {
    private static final Duration LONG = Duration.ofMinutes(20);

    private final TheService service = new TheService();

    @Test
    void an_event_of_a_submission_that_nobody_knows_is_unmatched() {
        Job job = service.accept();
        var unknown = new Submission(
                new SubmissionId(new UUID(1, 2)),
                job.id(),
                job.provider(),
                1,
                null,
                SubmissionState.SENDING,
                service.clock.instant());

        EventId event = service.callback(unknown, "ready - en Good morning");
        service.runDue();

        assertThat(why(event)).isEqualTo(Why.UNMATCHED);
    }

    @Test
    void progress_at_a_source_of_a_job_that_nobody_knows_is_unmatched() {
        EventId event = service.atSource("progress p-1 half way");
        service.runDue();

        assertThat(why(event)).isEqualTo(Why.UNMATCHED);
    }

    @Test
    void a_thin_notice_at_a_source_of_a_job_that_nobody_knows_is_unmatched() {
        EventId event = service.atSource("thin p-1 done");
        service.runDue();

        assertThat(why(event)).isEqualTo(Why.UNMATCHED);
    }

    @Test
    void an_event_that_names_another_id_than_the_provider_gave_is_doubtful() {
        Job job = service.submit();

        EventId event = service.callback(job, "ready p-other en Good morning");
        service.runDue();

        assertThat(why(event)).isEqualTo(Why.DOUBTFUL);
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    @Test
    void an_event_that_no_dialect_understands_is_unreadable() {
        Job job = service.submit();

        EventId event = service.callback(job, "what is this");
        service.runDue();

        assertThat(why(event)).isEqualTo(Why.UNREADABLE);
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
    }

    @Test
    void an_event_that_crashes_its_reader_five_times_is_put_aside() {
        Job job = service.submit();
        EventId event = service.callback(job, "crash");

        assertThat(service.pass(LONG).stream().filter("crashed"::equals)).hasSize(InterpretEvent.MOST_TRIES);

        assertThat(why(event)).isEqualTo(Why.CRASHED);
    }

    @Test
    void an_event_that_kills_its_reader_twenty_times_is_put_aside() {
        Job job = service.submit();
        service.dialect.teach((_, _) -> {
            throw new TheService.Died();
        });
        EventId event = service.callback(job, "ready - en Good morning");

        assertThat(service.pass(LONG.multipliedBy(3)).stream().filter("died"::equals))
                .hasSize(4 * InterpretEvent.MOST_TRIES);

        assertThat(why(event)).isEqualTo(Why.CRASHED);
    }

    @Test
    void an_event_whose_bytes_cannot_be_read_now_is_read_later() {
        Job job = service.submit();
        service.dialect.teach((_, _) -> {
            throw new IOException("the storage is away");
        });
        service.callback(job, "ready - en Good morning");
        assertThat(service.runDue()).containsExactly("hindered");

        service.dialect.forgetWhatItWasTaught();
        service.pass(Duration.ofSeconds(5));

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void an_event_whose_bytes_can_never_be_read_is_put_aside() {
        Job job = service.submit();
        service.dialect.teach((_, _) -> {
            throw new Body.Damaged("the bytes are damaged", new IOException());
        });
        EventId event = service.callback(job, "ready - en Good morning");

        service.runDue();

        assertThat(why(event)).isEqualTo(Why.UNREADABLE);
    }

    @Test
    void an_event_is_not_put_aside_for_trouble_of_the_storage_however_long_it_lasts() {
        Job job = service.submit();
        EventId event = service.callback(job, "ready - en Good morning");
        service.dialect.teach((_, _) -> {
            throw new IOException("the storage is away");
        });
        assertThat(service.pass(LONG)).hasSizeGreaterThan(10 * InterpretEvent.MOST_TRIES);
        assertThat(service.events.state(event)).contains(new EventState.Received());

        service.dialect.forgetWhatItWasTaught();
        service.pass(Duration.ofSeconds(5));

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void an_event_waits_for_room_without_being_tried() {
        Job job = service.submit();
        service.callback(job, "ready - en Good morning");
        service.room.set(3);
        assertThat(service.pass(LONG)).contains("no_room").doesNotContain("transcript_ready");

        service.room.set(1_000);
        service.pass(Duration.ofSeconds(5));

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void what_was_put_aside_can_be_read_again_once_the_dialect_is_mended() {
        Job job = service.submit();
        service.dialect.teach((_, _) -> {
            throw new IllegalStateException("a fault");
        });
        EventId event = service.callback(job, "ready - en Good morning");
        service.pass(LONG);
        assertThat(why(event)).isEqualTo(Why.CRASHED);

        service.dialect.forgetWhatItWasTaught();
        service.reinterpretEvent.reinterpret(event);
        service.runDue();

        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
        assertThat(service.events.state(event).orElseThrow()).isInstanceOf(EventState.Interpreted.class);
        assertThat(service.queue.all()).noneMatch(work -> work.kind() == WorkKind.INTERPRET);
    }

    private Why why(EventId event) {
        EventState state = service.events.state(event).orElseThrow();
        assertThat(state).isInstanceOf(EventState.Quarantined.class);
        return ((EventState.Quarantined) state).why();
    }
}
