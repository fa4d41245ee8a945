package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.fixture.CallbackBuilder;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.WorkKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Deliveries are kept, and told apart by nothing but their bytes and where they went. */
public abstract class InboxContract extends OnStores {
    private final SubmissionId submission = new SubmissionId(newId());

    @Test
    void what_is_stored_can_be_read() throws Exception {
        CallbackEvent event = callback().build();

        assertThat(store(event, "hello")).isEqualTo(new Receipt.Stored(event.id()));

        assertThat(stores.callbackEvents().find(event.id())).contains(event);
        assertThat(stores.callbackEvents().state(event.id())).contains(new EventState.Received());
        assertThat(stores.callbackEvents().deliveries(event.id())).isEqualTo(1);
        assertThat(bytes(stores.callbackEvents().body(event.id()).orElseThrow()))
                .asString()
                .isEqualTo("hello");
    }

    @Test
    void the_same_bytes_at_the_same_address_are_counted() {
        CallbackEvent first = callback().build();
        CallbackEvent again = callback().receivedAt(NOW.plusSeconds(9)).build();
        store(first, "hello");

        assertThat(store(again, "hello")).isEqualTo(new Receipt.Repeated(first.id()));

        assertThat(stores.callbackEvents().deliveries(first.id())).isEqualTo(2);
        assertThat(stores.callbackEvents().find(again.id())).isEmpty();
        assertThat(stores.callbackEvents().find(first.id())).contains(first);
    }

    @Test
    void headers_and_proof_do_not_make_a_delivery_another() {
        CallbackEvent first = callback().build();
        CallbackEvent again = callback()
                .headers(Map.of("content-type", "text/plain"))
                .proof(Proof.SIGNATURE)
                .build();
        store(first, "hello");

        assertThat(store(again, "hello")).isEqualTo(new Receipt.Repeated(first.id()));
    }

    @Test
    void nothing_different_is_merged() {
        store(callback().build(), "hello");

        assertThat(Stream.of(
                        store(callback().build(), "hello "),
                        store(callback().build(), ""),
                        store(callback().method("PUT").build(), "hello"),
                        store(callback().query("part=2").build(), "hello"),
                        store(callback().query("part=2h").build(), "ello"),
                        store(callback().method("POSTp").query("art=2").build(), "hello"),
                        store(aCallback().build(), "hello"),
                        store(aCallback().to(new SourceName("a")).build(), "hello"),
                        store(aCallback().to(new SourceName("b")).build(), "hello"),
                        store(
                                aCallback()
                                        .to(new SourceName(submission.toString()))
                                        .build(),
                                "hello")))
                .allSatisfy(receipt -> assertThat(receipt).isInstanceOf(Receipt.Stored.class));
    }

    @Test
    void a_stored_event_is_to_be_interpreted() {
        CallbackEvent event = callback().build();
        store(event, "hello");

        Claim claim = theOnly(claims(NOW));

        assertThat(claim.work().kind()).isEqualTo(WorkKind.INTERPRET);
        assertThat(claim.work().subject()).isEqualTo(event.id().value());
        assertThat(claim.work().tries()).isZero();
    }

    @Test
    void a_repeated_delivery_is_not_interpreted_again() {
        store(callback().build(), "hello");
        commit(theOnly(claims(NOW)), new Change.WorkFinished());

        store(callback().build(), "hello");

        assertThat(claims(NOW.plusSeconds(3600))).isEmpty();
    }

    @Test
    void of_many_deliveries_at_once_each_different_one_is_stored_once() throws Exception {
        List<Callable<Receipt>> deliveries =
                new ArrayList<>(Collections.nCopies(50, () -> store(callback().build(), "the same")));
        for (int i = 0; i < 10; i++) {
            String body = "another " + i;
            deliveries.add(() -> store(callback().build(), body));
        }
        Collections.shuffle(deliveries, Seeds.random());

        List<Receipt> receipts = Race.together(deliveries);

        assertThat(receipts).filteredOn(Receipt.Stored.class::isInstance).hasSize(11);
        List<EventId> events = receipts.stream().map(Receipt::event).distinct().toList();
        assertThat(events).hasSize(11);
        assertThat(events.stream().map(stores.callbackEvents()::deliveries))
                .containsOnly(50, 1)
                .containsOnlyOnce(50);
        assertThat(claims(NOW)).hasSize(11);
    }

    private CallbackBuilder callback() {
        return aCallback().to(submission).bytes(5);
    }

    private Receipt store(CallbackEvent event, String body) {
        return stores.inbox().store(event, body(body));
    }
}
