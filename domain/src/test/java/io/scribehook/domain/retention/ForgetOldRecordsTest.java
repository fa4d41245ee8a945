package io.scribehook.domain.retention;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.fake.InMemoryInbox;
import io.scribehook.domain.fake.InMemoryLedger;
import io.scribehook.domain.fake.InMemoryOldRecords;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryWorkQueue;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.retention.ForgetOldRecords.Forgotten;
import io.scribehook.domain.retention.ForgetOldRecords.Keep;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.WorkKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ForgetOldRecordsTest {
    private static final Instant LONG_AGO = SettableClock.START.minus(Duration.ofDays(400));
    private static final int EVENTS = 201;

    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryLedger ledger = new InMemoryLedger(store);
    private final SettableClock clock = new SettableClock();

    @BeforeEach
    void a_year_went_by() {
        for (int i = 0; i < EVENTS; i++) read("event " + i);
        var job =
                aJob().createdAt(LONG_AGO).in(new JobState.Completed(LONG_AGO)).build();
        ledger.commit(null, List.of(new Change.JobCreated(job, null)));
    }

    @Test
    void what_nobody_asked_to_be_forgotten_is_kept() {
        assertThat(forget(null, null)).isEqualTo(new Forgotten(0, 0, 0));
        assertThat(forget(Duration.ofDays(500), Duration.ofDays(500)).isSome()).isFalse();
    }

    @Test
    void bodies_are_forgotten_all_at_last() {
        assertThat(forget(Duration.ofDays(90), null)).isEqualTo(new Forgotten(EVENTS, 0, 0));
        assertThat(forget(Duration.ofDays(90), null).isSome()).isFalse();
    }

    @Test
    void jobs_and_events_are_forgotten_with_their_bodies() {
        assertThat(forget(Duration.ofDays(90), Duration.ofDays(365))).isEqualTo(new Forgotten(0, EVENTS, 1));
    }

    private Forgotten forget(@Nullable Duration bodies, @Nullable Duration all) {
        return new ForgetOldRecords(new InMemoryOldRecords(store), new Keep(bodies, all), clock).run();
    }

    private void read(String body) {
        var event = aCallback().to(new SourceName("desk")).receivedAt(LONG_AGO).build();
        new InMemoryInbox(store).store(event, Body.of(body.getBytes(StandardCharsets.UTF_8)));
        new InMemoryWorkQueue(store)
                .claim(Set.of(WorkKind.INTERPRET), 10, Duration.ofMinutes(1), clock.instant())
                .forEach(claim -> ledger.commit(
                        claim,
                        List.of(
                                new Change.EventRuled(
                                        event.id(), new EventState.Interpreted("message", null, "", LONG_AGO)),
                                new Change.WorkFinished())));
    }
}
