package io.scribehook.domain.callback;

import static io.scribehook.domain.fake.Steps.mail;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.ReinterpretEvent.Reinterpreted;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReinterpretEventTest {
    private static final Transcript BETTER =
            new Transcript("Good morning!", "en-GB", 2.0, 0.9, 1, List.of(), List.of(), null);

    private final TheService service = new TheService();
    private final Job job = service.submit(mail("done"));
    private final EventId event = service.callback(job, "ready - en Good morning");

    @Test
    void reading_an_event_again_adds_nothing() {
        service.runDue();

        assertThat(again()).isEqualTo(Reinterpreted.DUE);

        assertThat(service.transcripts.revision(job.id(), 2)).isEmpty();
        assertThat(service.owed(job)).hasSize(1);
        assertThat(service.mail.deliveries().asked()).hasSize(1);
    }

    @Test
    void a_better_dialect_adds_a_revision_and_no_follow_ups() {
        service.runDue();
        service.dialect.teach((_, _) -> new Meaning.TranscriptReady(null, BETTER));

        again();

        assertThat(service.transcripts.latest(job.id()))
                .contains(new TranscriptRevision(job.id(), 2, event, BETTER, service.clock.instant()));
        assertThat(service.transcripts.revision(job.id(), 1)).isPresent();
        assertThat(service.mail.deliveries().asked()).hasSize(1);
        again();
        assertThat(service.transcripts.revision(job.id(), 3)).isEmpty();
    }

    @Test
    void a_better_reading_of_another_event_than_the_one_that_completed_the_job_is_only_kept() {
        service.runDue();
        EventId other = service.callback(job, "ready - en Something else");
        service.runDue();
        service.dialect.teach((_, _) -> new Meaning.TranscriptReady(null, BETTER));

        service.reinterpretEvent.reinterpret(other);
        service.runDue();

        assertThat(service.transcripts.latest(job.id()).orElseThrow().revision())
                .isEqualTo(1);
    }

    @Test
    void what_is_still_due_is_read_once() {
        assertThat(service.reinterpretEvent.reinterpret(event)).isEqualTo(Reinterpreted.DUE);

        assertThat(service.runDue()).containsExactly("transcript_ready", "sent");
    }

    @Test
    void an_event_whose_bytes_are_gone_cannot_be_read_again() {
        service.runDue();
        service.store.dropBody(event);

        assertThat(service.reinterpretEvent.reinterpret(event)).isEqualTo(Reinterpreted.BODY_GONE);
        assertThat(service.reinterpretEvent.reinterpret(new EventId(new UUID(1, 2))))
                .isEqualTo(Reinterpreted.NO_SUCH_EVENT);
    }

    private Reinterpreted again() {
        Reinterpreted came = service.reinterpretEvent.reinterpret(event);
        service.runDue();
        return came;
    }
}
