package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fixture.CallbackBuilder;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Callback events come back as they went in. */
public abstract class CallbackEventsContract extends OnStores {
    /** What has no proof yet is not stored before it has. */
    @ParameterizedTest
    @EnumSource(value = Proof.class, names = "PENDING", mode = EnumSource.Mode.EXCLUDE)
    void an_event_is_found_with_any_proof(Proof proof) {
        isFound(aCallback().proof(proof));
    }

    @ParameterizedTest
    @EnumSource(Origin.class)
    void an_event_is_found_of_any_origin(Origin origin) {
        isFound(aCallback().origin(origin).method(origin == Origin.FETCH ? "GET" : "POST"));
    }

    @Test
    void an_event_is_found_with_all_of_its_request() {
        isFound(aCallback()
                .to(new SourceName("front-desk"))
                .method("PUT")
                .query("a=b%20c&d=%22&e")
                .headers(Map.of("content-type", "text/plain; charset=\"utf-8\"", "x-note", "größe")));
        isFound(aCallback().headers(Map.of()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8_191, 8_192, 65_537, 3_000_000})
    void the_body_is_kept_byte_for_byte(int length) throws Exception {
        byte[] sent = Seeds.bytes(Seeds.random(), length);
        CallbackEvent event = aCallback().bytes(length).build();
        stores.inbox().store(event, Body.of(sent));

        Body body = stores.callbackEvents().body(event.id()).orElseThrow();
        var kept = stores.callbackEvents().kept(event.id()).orElseThrow();

        assertThat(body.length()).isEqualTo(length);
        assertThat(bytes(body)).isEqualTo(sent);
        assertThat(kept.event()).isEqualTo(event);
        assertThat(kept.body().length()).isEqualTo(length);
        assertThat(bytes(kept.body())).isEqualTo(sent);
    }

    @Test
    void nothing_is_kept_of_an_event_that_is_not_there() {
        assertThat(stores.callbackEvents().kept(new EventId(newId()))).isEmpty();
    }

    @Test
    void a_body_can_be_opened_any_number_of_times() throws Exception {
        CallbackEvent event = stored(aCallback().bytes(5).build(), "hello");
        Body body = stores.callbackEvents().body(event.id()).orElseThrow();

        try (InputStream first = body.open();
                InputStream second = body.open()) {
            assertThat(first.read()).isEqualTo('h');
            assertThat(second.readAllBytes()).asString().isEqualTo("hello");
            assertThat(first.readAllBytes()).asString().isEqualTo("ello");
        }
    }

    @Test
    void an_event_is_found_in_any_state() {
        var job = stored(aJob());
        var event = stored(aCallback().build(), "a");
        assertThat(stores.callbackEvents().state(event.id())).contains(new EventState.Received());

        for (EventState state : List.of(
                new EventState.Interpreted("transcript_ready", job.id(), "already known", NOW),
                new EventState.Interpreted("message", null, "", NOW),
                new EventState.Quarantined(EventState.Why.UNMATCHED, "no job has this id", NOW),
                new EventState.Quarantined(EventState.Why.DOUBTFUL, "", NOW),
                new EventState.Quarantined(EventState.Why.UNREADABLE, "", NOW),
                new EventState.Quarantined(EventState.Why.CRASHED, "", NOW),
                new EventState.Quarantined(EventState.Why.LATE, "", NOW),
                new EventState.Received())) {
            given(new Change.EventRuled(event.id(), state));

            assertThat(stores.callbackEvents().state(event.id())).contains(state);
        }
    }

    @Test
    void an_event_that_was_adopted_belongs_there() {
        var job = stored(aJob());
        var other = new ProviderName("other");
        var event = stored(aCallback().to(new SourceName("desk")).build(), "a");
        var sent = stored(aCallback().build(), "b");

        given(new Change.EventAdopted(event.id(), new Address.AdoptedBy(job.id()), event.provider()));
        given(new Change.EventAdopted(sent.id(), new Address.ToSource(new SourceName("door")), other));

        var adopted = stores.callbackEvents().find(event.id()).orElseThrow();
        assertThat(adopted.address()).isEqualTo(new Address.AdoptedBy(job.id()));
        assertThat(adopted.provider()).isEqualTo(event.provider());
        var moved = stores.callbackEvents().find(sent.id()).orElseThrow();
        assertThat(moved.address()).isEqualTo(new Address.ToSource(new SourceName("door")));
        assertThat(moved.provider()).isEqualTo(other);
    }

    @Test
    void a_message_belongs_to_the_event_that_said_it_first() {
        var desk = new SourceName("desk");
        var first = stored(aCallback().to(desk).build(), "a").id();
        var second = stored(aCallback().to(desk).build(), "b").id();
        assertThat(stores.callbackEvents().saying(desk, "evt_1")).isEmpty();

        given(new Change.MessageSaid(desk, "evt_1", first));
        given(new Change.MessageSaid(desk, "evt_1", first));

        assertThat(commit(null, new Change.MessageSaid(desk, "evt_1", second))).isEqualTo(Commitment.OVERTAKEN);
        assertThat(stores.callbackEvents().saying(desk, "evt_1")).contains(first);
        assertThat(stores.callbackEvents().saying(new SourceName("door"), "evt_1"))
                .isEmpty();
        given(
                new Change.MessageSaid(desk, "evt_2", second),
                new Change.MessageSaid(new SourceName("door"), "evt_1", second));
        assertThat(stores.callbackEvents().saying(desk, "evt_2")).contains(second);
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nobody = new EventId(newId());

        assertThat(stores.callbackEvents().find(nobody)).isEmpty();
        assertThat(stores.callbackEvents().state(nobody)).isEmpty();
        assertThat(stores.callbackEvents().body(nobody)).isEmpty();
        assertThat(stores.callbackEvents().deliveries(nobody)).isZero();
    }

    private void isFound(CallbackBuilder builder) {
        CallbackEvent event = stored(builder.bytes(1).build(), "a");
        assertThat(stores.callbackEvents().find(event.id())).contains(event);
    }
}
