package io.scribehook.domain.job;

import static io.scribehook.domain.fake.Steps.after;
import static io.scribehook.domain.fake.Steps.hook;
import static io.scribehook.domain.fake.Steps.mail;
import static io.scribehook.domain.fake.Steps.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.fake.TheService;
import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.provider.Transcriber.Recovery;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import org.junit.jupiter.api.RepeatedTest;

/**
 * Whatever happens to a job, and in whatever order, the promises hold. A seed that failed is tried again with
 * {@code -Dscribehook.seed=...}.
 */
class AnyHistoryTest {
    private static final List<String> FAILURE_BRANCH = List.of("sorry", "always");
    private static final int MOST_ABANDONED = 4; // the fifth would put an event aside

    private final long seed =
            Long.getLong("scribehook.seed", ThreadLocalRandom.current().nextLong());
    private final Random random = new Random(seed);
    private final TheService service = new TheService();
    private final CapriciousWorld world = new CapriciousWorld(service, random);
    private final Job job = service.accept(
            mail("done"),
            after("done", hook("then")),
            hook("beside"),
            after("beside", mail("last")),
            on(On.FAILURE, mail("sorry")),
            on(On.ALWAYS, hook("always")));
    private final List<Submission> submissions = new ArrayList<>();
    private final List<EventId> events = new ArrayList<>();
    private final StringBuilder history = new StringBuilder("-Dscribehook.seed=" + seed);
    private int abandoned;

    @RepeatedTest(300)
    void whatever_happens_nothing_is_forgotten_and_nothing_is_done_twice() {
        int steps = 3 + random.nextInt(25);
        for (int step = 0; step < steps; step++) somethingHappens();
        world.calmDown();
        service.pass(Duration.ofDays(1));

        assertTheEnd();
    }

    private void somethingHappens() {
        service.jobs.latestSubmission(job.id()).ifPresent(submissions::add);
        int what = random.nextInt(12);
        history.append(' ').append(what);
        switch (what) {
            case 0 -> callback(world::success);
            case 1 -> callback(world::failure);
            case 2 -> callback(() -> "progress - half way " + random.nextInt(3));
            case 3 -> callback(() -> "thin - done " + random.nextInt(3));
            case 4 -> callback(() -> "gibberish " + random.nextInt(3));
            case 5 -> abandonOne();
            case 6 -> service.pass(Duration.ofSeconds(random.nextInt(200)));
            case 7 -> service.pass(TheService.DEADLINE);
            case 8 -> service.ledger.meanwhile(this::performOne);
            case 9 -> cancelSometimes();
            case 10 -> readAgain();
            default -> service.runDue();
        }
    }

    private void callback(Supplier<String> words) {
        if (submissions.isEmpty()) return;
        events.add(service.callback(submissions.get(random.nextInt(submissions.size())), words.get()));
        if (random.nextBoolean()) service.runDue();
    }

    private void abandonOne() {
        if (abandoned++ < MOST_ABANDONED) claimOne();
    }

    private void performOne() {
        claimOne().forEach(service::perform);
    }

    private List<Claim> claimOne() {
        return service.queue.claim(EnumSet.allOf(WorkKind.class), 1, TheService.LEASE, service.clock.instant());
    }

    private void cancelSometimes() {
        if (random.nextInt(4) == 0) service.cancelJob.cancel(job.id());
    }

    private void readAgain() {
        if (!events.isEmpty()) service.reinterpretEvent.reinterpret(events.get(random.nextInt(events.size())));
    }

    private void assertTheEnd() {
        boolean completed = service.state(job) instanceof JobState.Completed;
        assertThat(completed).as("completed; %s", history).isEqualTo(world.succeeded());
        assertThat(service.transcripts.latest(job.id()).isPresent())
                .as("%s", history)
                .isEqualTo(completed);
        assertThat(names(Branch.SUCCESS))
                .as("the success branch; %s", history)
                .isEqualTo(completed ? List.of("done", "then", "beside", "last", "always") : List.of());
        assertThat(names(Branch.FAILURE))
                .as("the failure branch; %s", history)
                .isIn(completed ? List.of(List.of(), FAILURE_BRANCH) : List.of(FAILURE_BRANCH));
        assertThat(service.jobs.find(job.id()).orElseThrow().ended())
                .as("ended; %s", history)
                .isTrue();
        assertThat(service.owed(job)).as("%s", history).allMatch(this::endedOrParked);
        assertThat(service.queue.all()).as("work that is left; %s", history).isEmpty();
        assertThat(world.mailed).as("what went out; %s", history).doesNotHaveDuplicates();
        assertThat(world.taken)
                .as("what was paid for; %s", history)
                .hasSizeLessThanOrEqualTo(world.recovery == Recovery.GIVE_UP ? 1 : TheService.MOST_SUBMISSIONS);
    }

    private boolean endedOrParked(FollowUp followUp) {
        return followUp.state().ended()
                || followUp.state() instanceof FollowUpState.Unknown
                || service.owed(job).stream()
                        .anyMatch(
                                it -> it.id().equals(followUp.after()) && it.state() instanceof FollowUpState.Unknown);
    }

    private List<String> names(Branch branch) {
        return service.owed(job).stream()
                .filter(it -> it.branch() == branch)
                .map(it -> it.step().name())
                .toList();
    }
}
