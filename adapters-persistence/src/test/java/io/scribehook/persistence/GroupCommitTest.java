package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.job.SubmissionId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Events that are written together are stored as if each were alone. */
final class GroupCommitTest {
    private static final int SENDERS = 64;
    private static final int EACH = 50;

    private final Stores stores = TestService.emptyStores();
    private final JdbcInbox inbox = TestService.bean(JdbcInbox.class);
    private final SubmissionId submission = new SubmissionId(Fixtures.newId());

    @Test
    void many_senders_of_different_and_equal_bodies_are_counted_right() throws Exception {
        List<Receipt> receipts = together(SENDERS, sender -> {
            List<Receipt> own = new ArrayList<>();
            for (int i = 0; i < EACH; i++) {
                own.add(store("of " + sender + ": " + i));
                own.add(store("of all: " + i));
            }
            return own;
        });

        Map<Class<?>, Long> kinds =
                receipts.stream().collect(Collectors.groupingBy(Receipt::getClass, Collectors.counting()));
        assertThat(kinds.get(Receipt.Stored.class)).isEqualTo(SENDERS * EACH + EACH);
        assertThat(kinds.get(Receipt.Repeated.class)).isEqualTo(SENDERS * EACH - EACH);
        assertThat(number("select count(*) from callback_events where deliveries = 1"))
                .isEqualTo(SENDERS * EACH);
        assertThat(number("select count(*) from callback_events where deliveries = " + SENDERS))
                .isEqualTo(EACH);
        assertThat(number("select count(*) from callback_bodies")).isEqualTo(SENDERS * EACH + EACH);
        assertThat(number("select count(*) from work")).isEqualTo(SENDERS * EACH + EACH);
    }

    @Test
    void one_that_is_refused_fails_alone() throws Exception {
        TestService.jdbi()
                .useHandle(handle -> handle.execute(
                        "alter table callback_events add constraint never check (method <> 'BAD') not valid"));
        try {
            List<Boolean> stored = together(SENDERS, sender -> {
                CallbackEvent event =
                        aCallback().method(sender == 7 ? "BAD" : "POST").build();
                try {
                    inbox.store(event, Body.of("x".getBytes(UTF_8)));
                    return List.of(true);
                } catch (Inbox.InboxUnavailable e) {
                    assertThat(SqlTrouble.isRefusal(e)).isTrue();
                    assertThat(sender).isEqualTo(7);
                    return List.of(false);
                }
            });

            assertThat(stored).containsOnlyOnce(false);
            assertThat(number("select count(*) from callback_events")).isEqualTo(SENDERS - 1);
        } finally {
            TestService.jdbi().useHandle(handle -> handle.execute("alter table callback_events drop constraint never"));
        }
    }

    @Test
    void an_event_that_comes_again_under_its_own_id_is_not_counted() throws Exception {
        CallbackEvent event = aCallback().build();

        List<Receipt> receipts = together(SENDERS, _ -> List.of(inbox.store(event, Body.of("x".getBytes(UTF_8)))));

        assertThat(receipts).filteredOn(Receipt.Stored.class::isInstance).hasSize(1);
        assertThat(receipts).extracting(Receipt::event).containsOnly(event.id());
        assertThat(stores.callbackEvents().deliveries(event.id())).isEqualTo(1);
    }

    @Test
    void unusual_values_arrive_as_they_are() throws Exception {
        CallbackEvent event = aCallback()
                .query("a={,}&b=\"\\\"&c=NULL&d='")
                .headers(Map.of("content-type", "text/plain; x=\"{}\"", "x-note", "ä\u0001"))
                .build();

        inbox.store(event, Body.of(new byte[] {0, 1, -1, '\\', '"'}));
        inbox.store(aCallback().query("NULL").build(), Body.of(new byte[0]));

        assertThat(stores.callbackEvents().find(event.id())).contains(event);
        try (var stored = stores.callbackEvents().body(event.id()).orElseThrow().open()) {
            assertThat(stored.readAllBytes()).containsExactly(0, 1, -1, '\\', '"');
        }
    }

    private Receipt store(String body) {
        return inbox.store(aCallback().to(submission).build(), Body.of(body.getBytes(UTF_8)));
    }

    private interface Sender<T> {
        List<T> send(int number) throws Exception;
    }

    private static <T> List<T> together(int senders, Sender<T> sender) throws Exception {
        List<Callable<List<T>>> calls = new ArrayList<>();
        for (int i = 0; i < senders; i++) {
            int number = i;
            calls.add(() -> sender.send(number));
        }
        List<T> all = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<T>> one : threads.invokeAll(calls)) all.addAll(one.get());
        }
        return all;
    }

    private static long number(String sql) {
        return TestService.jdbi()
                .withHandle(handle -> handle.createQuery(sql).mapTo(Long.class).one());
    }
}
