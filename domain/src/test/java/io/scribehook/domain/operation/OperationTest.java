package io.scribehook.domain.operation;

import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Priority;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OperationTest {
    private static final int MANY = 130;
    private static final FollowUpFilter DEAD = new FollowUpFilter("dead", null, null);

    private final TheService service = new TheService();
    private final List<Job> jobs = new ArrayList<>();

    private void givenDead(int count) {
        service.mail.deliveries().otherwise(_ -> new AttemptResult.Refused("The relay does not know us."));
        IntStream.range(0, count).forEach(_ -> jobs.add(service.submit(mail("mail"))));
        for (Job job : jobs) service.callback(job, "ready - en Good morning");
        service.runDue();
        service.mail.deliveries().otherwise(_ -> new AttemptResult.Sent("taken"));
    }

    private Operation run(Task task, boolean dryRun) {
        Operation asked = service.startOperation.start(task, dryRun);
        service.runDue();
        return service.operations.find(asked.id()).orElseThrow();
    }

    private long done() {
        return jobs.stream()
                .filter(job -> service.owed(job, "mail").state() instanceof FollowUpState.Done)
                .count();
    }

    @Test
    void all_that_the_filter_finds_are_tried_again_page_by_page() {
        givenDead(MANY);

        Operation ended = run(new Task.Retry(DEAD), false);

        assertThat(ended.endedAt()).isNotNull();
        assertThat(ended.matched()).isEqualTo(MANY);
        assertThat(ended.changed()).isEqualTo(MANY);
        assertThat(ended.left()).isZero();
        assertThat(done()).isEqualTo(MANY);
    }

    @Test
    void how_many_there_were_is_said_where_nobody_has_to_count() {
        givenDead(3);
        var mails = new FollowUpFilter("dead", TheService.MAIL, null);

        assertThat(service.startOperation.start(new Task.Retry(DEAD), true).total())
                .isEqualTo(3);
        assertThat(service.startOperation.start(new Task.Retry(mails), true).total())
                .isNull();
        assertThat(run(new Task.Retry(DEAD), false).total()).isEqualTo(3);
    }

    @Test
    void a_dry_run_counts_and_does_nothing() {
        givenDead(MANY);
        int sent = service.mail.deliveries().asked().size();

        Operation ended = run(new Task.Retry(DEAD), true);

        assertThat(ended.matched()).isEqualTo(MANY);
        assertThat(ended.changed()).isZero();
        assertThat(service.mail.deliveries().asked()).hasSize(sent);
    }

    @Test
    void done_anew_they_have_new_keys_and_none_is_done_anew_twice() {
        givenDead(3);

        assertThat(run(new Task.Redo(DEAD), false).changed()).isEqualTo(3);
        Operation again = run(new Task.Redo(DEAD), false);

        assertThat(again.matched()).isEqualTo(3);
        assertThat(again.changed()).isZero();
        assertThat(again.left()).isEqualTo(3);
        for (Job job : jobs) assertThat(service.owed(job)).hasSize(2);
    }

    @Test
    void what_is_done_for_many_lets_pass_what_is_owed_for_the_first_time() {
        givenDead(1);

        run(new Task.Redo(DEAD), false);

        assertThat(service.owed(jobs.getFirst()))
                .extracting(it -> it.step().priority())
                .containsExactly(Priority.NORMAL, Priority.LOW);
    }

    @Test
    void work_that_is_there_before_its_operation_waits_for_it_and_gives_up_when_it_never_comes() {
        givenDead(3);
        Operation asked = Operation.asked(
                new OperationId(UUID.randomUUID()), new Task.Retry(DEAD), false, null, service.clock.instant());
        schedule(asked);
        service.runDue();
        service.operations.save(asked);

        service.pass(Duration.ofSeconds(1));

        assertThat(service.operations.find(asked.id()).orElseThrow().changed()).isEqualTo(3);
        schedule(Operation.asked(new OperationId(UUID.randomUUID()), new Task.Retry(DEAD), false, null, NOW));
        for (int second = 0; second < 10; second++) service.pass(Duration.ofSeconds(1));
        assertThat(service.queue.all()).noneMatch(it -> it.kind() == WorkKind.OPERATE);
    }

    private void schedule(Operation operation) {
        var work = new Work(WorkKind.OPERATE, operation.id().value(), new Lane("operations"), service.clock.instant());
        var _ = service.ledger.commit(null, List.of(new Change.WorkScheduled(work)));
    }

    @Test
    void whoever_takes_over_after_a_crash_goes_on_where_it_was_noted() {
        givenDead(MANY);
        Operation asked = service.startOperation.start(new Task.Retry(DEAD), false);
        service.perform(service.claim(WorkKind.OPERATE));
        Operation half = service.operations.find(asked.id()).orElseThrow();
        assertThat(half.endedAt()).isNull();
        assertThat(half.cursor()).isNotNull();

        service.runDue();

        assertThat(service.operations.find(asked.id()).orElseThrow().changed()).isEqualTo(MANY);
        assertThat(done()).isEqualTo(MANY);
    }

    @Test
    void callbacks_are_read_again_once_they_can_be() {
        Job job = service.submit(mail("mail"));
        service.callback(job, "gibberish");
        service.runDue();
        assertThat(service.state(job)).isInstanceOf(JobState.Waiting.class);
        var quarantined = new EventFilter("quarantined", null, null, null);
        service.dialect.teach((_, _) -> new Meaning.TranscriptReady(
                null, new Transcript("Good morning", "en", null, null, 1, List.of(), List.of(), null)));

        Operation ended = run(new Task.Reinterpret(quarantined), false);

        assertThat(ended.changed()).isEqualTo(1);
        assertThat(service.state(job)).isInstanceOf(JobState.Completed.class);
    }

    @Test
    void jobs_that_have_not_ended_are_cancelled() {
        Job waiting = service.submit(mail("mail"));
        service.runDue();
        Job done = service.submit(mail("mail"));
        service.callback(done, "ready - en Good morning");
        service.runDue();
        var atProviders = new JobFilter("waiting", null, null, null, Map.of(), null, null, null);

        Operation ended = run(new Task.Cancel(atProviders), false);

        assertThat(ended.matched()).isEqualTo(1);
        assertThat(ended.changed()).isEqualTo(1);
        assertThat(service.state(waiting)).isInstanceOf(JobState.Failed.class);
        assertThat(service.state(done)).isInstanceOf(JobState.Completed.class);
    }
}
