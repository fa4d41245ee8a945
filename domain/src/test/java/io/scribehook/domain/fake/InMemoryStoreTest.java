package io.scribehook.domain.fake;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import java.util.List;
import org.junit.jupiter.api.Test;

class InMemoryStoreTest {
    private final InMemoryStore store = new InMemoryStore();
    private final InMemoryLedger ledger = new InMemoryLedger(store);
    private final InMemoryInbox inbox = new InMemoryInbox(store);
    private final Job job = aJob().build();

    @Test
    void a_store_that_is_down_takes_nothing_and_says_so() {
        store.health(InMemoryStore.Health.DOWN);

        assertThatThrownBy(() -> ledger.commit(null, List.of(new Change.JobCreated(job, null))))
                .isInstanceOf(Ledger.LedgerUnavailable.class);
        assertThatThrownBy(() -> inbox.store(aCallback().build(), Body.of(new byte[0])))
                .isInstanceOf(Inbox.InboxUnavailable.class);
        assertThat(new InMemoryJobs(store).find(job.id())).isEmpty();

        store.health(InMemoryStore.Health.FINE);
        ledger.commit(null, List.of(new Change.JobCreated(job, null)));
        assertThat(new InMemoryJobs(store).find(job.id())).contains(job);
    }

    @Test
    void a_store_that_loses_its_answers_has_written_all_the_same() {
        store.health(InMemoryStore.Health.LOSES_ANSWERS);

        assertThatThrownBy(() -> ledger.commit(null, List.of(new Change.JobCreated(job, null))))
                .isInstanceOf(Ledger.LedgerUnavailable.class);

        assertThat(new InMemoryJobs(store).find(job.id())).contains(job);
    }

    @Test
    void a_dropped_body_leaves_its_event() {
        var event = aCallback().build();
        inbox.store(event, Body.of(new byte[] {1}));
        var events = new InMemoryCallbackEvents(store);

        store.dropBody(event.id());

        assertThat(events.body(event.id())).isEmpty();
        assertThat(events.find(event.id())).contains(event);
    }

    @Test
    void nothing_is_settled_without_a_claim() {
        assertThatIllegalArgumentException().isThrownBy(() -> ledger.commit(null, List.of(new Change.WorkFinished())));
    }

    @Test
    void a_script_plays_its_lines_and_then_repeats_itself() {
        var script = new Script<String, String>(asked -> "otherwise " + asked);
        script.then("first").thenDo(asked -> "second " + asked);

        assertThat(List.of(script.play("a"), script.play("b"), script.play("c"), script.play("d")))
                .containsExactly("first", "second b", "otherwise c", "otherwise d");
        assertThat(script.asked()).containsExactly("a", "b", "c", "d");
    }
}
