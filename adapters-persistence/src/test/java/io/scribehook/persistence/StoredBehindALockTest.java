package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.callback.Rush;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Callbacks that come while another transaction keeps them all from being stored. */
final class StoredBehindALockTest {
    private final Handle other = TestService.jdbi().open();

    @BeforeEach
    void lock() {
        TestService.clear();
        other.begin();
        other.execute("lock table callback_events in share mode");
    }

    @AfterEach
    void close() {
        other.close();
        TestService.jdbi()
                .useHandle(handle -> handle.execute("alter table callback_events drop constraint if exists never"));
    }

    @Test
    void those_who_wait_behind_one_that_is_refused_are_stored() {
        other.execute("alter table callback_events add constraint never check (method <> 'BAD') not valid");
        var inbox = TestService.bean(JdbcInbox.class);
        List<CompletableFuture<Receipt>> refused = new ArrayList<>();
        for (int writer = 1; writer <= 2; writer++) {
            int busy = writer;
            refused.add(inbox.begin(aCallback().method("BAD").build(), body("for writer " + writer)));
            Eventually.holds("writer " + writer + " waits", () -> waiting() == busy);
        }
        List<CompletableFuture<Receipt>> behind = new ArrayList<>();
        for (int i = 0; i < 20; i++) behind.add(inbox.begin(aCallback().build(), body("behind: " + i)));

        other.commit();

        assertThat(refused)
                .allSatisfy(it -> assertThatThrownBy(it::join)
                        .satisfies(e -> assertThat(SqlTrouble.isRefusal(e)).isTrue()));
        assertThat(behind).allSatisfy(it -> assertThat(it.join()).isInstanceOf(Receipt.Stored.class));
    }

    @Test
    void many_that_wait_at_once_are_a_rush_until_they_are_stored() {
        var inbox = TestService.bean(Inbox.class);
        var rush = TestService.bean(Rush.class);
        List<CompletableFuture<Receipt>> stores = new ArrayList<>();
        for (int i = 0; i < 7; i++) stores.add(begin(inbox, aCallback().build()));
        assertThat(rush.lasts()).isFalse();

        stores.add(begin(inbox, aCallback().build()));
        assertThat(rush.lasts()).isTrue();

        other.commit();
        stores.forEach(CompletableFuture::join);
        Eventually.holds("the rush is over", () -> !rush.lasts());
    }

    private static CompletableFuture<Receipt> begin(Inbox inbox, CallbackEvent event) {
        return inbox.begin(event, body(event.id().toString())).toCompletableFuture();
    }

    /** Sessions that wait for a lock. */
    private static long waiting() {
        return TestService.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from pg_stat_activity"
                                + " where datname = current_database() and wait_event_type = 'Lock'")
                        .mapTo(Long.class)
                        .one());
    }

    private static Body body(String text) {
        return Body.of(text.getBytes(UTF_8));
    }
}
