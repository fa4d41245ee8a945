package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.fixture.JobBuilder;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** What the suites about stored things have in common: fresh stores for every test. */
public abstract class OnStores {
    protected static final Duration LEASE = Duration.ofMinutes(1);
    protected static final Set<WorkKind> EVERYTHING = EnumSet.allOf(WorkKind.class);

    protected Stores stores;

    /** Stores with nothing in them; asked once before each test. */
    protected abstract Stores emptyStores() throws Exception;

    @BeforeEach
    void open() throws Exception {
        stores = emptyStores();
    }

    protected Commitment commit(@Nullable Claim claim, Change... changes) {
        return stores.ledger().commit(claim, List.of(changes));
    }

    /** Commits without a claim what must be accepted. */
    protected void given(Change... changes) {
        assertThat(commit(null, changes)).isEqualTo(Commitment.COMMITTED);
    }

    protected Job stored(JobBuilder builder) {
        Job job = builder.build();
        given(new Change.JobCreated(job, null));
        return job;
    }

    protected CallbackEvent stored(CallbackEvent event, String body) {
        Receipt receipt = stores.inbox().store(event, body(body));
        assertThat(receipt).isEqualTo(new Receipt.Stored(event.id()));
        return event;
    }

    protected static Body body(String text) {
        return Body.of(text.getBytes(StandardCharsets.UTF_8));
    }

    protected static byte[] bytes(Body body) throws IOException {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        }
    }

    protected List<Claim> claims(Instant now) {
        return stores.workQueue().claim(EVERYTHING, 1_000, LEASE, now);
    }

    protected List<Work> claimed(Instant now) {
        return claims(now).stream().map(Claim::work).toList();
    }

    /** Schedules this work and claims it. */
    protected Claim holding(Work work) {
        given(new Change.WorkScheduled(work));
        return theOnly(claims(NOW));
    }

    protected static <T> T theOnly(List<T> list) {
        assertThat(list).hasSize(1);
        return list.getFirst();
    }
}
