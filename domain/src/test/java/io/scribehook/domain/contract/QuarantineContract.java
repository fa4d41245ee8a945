package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.callback.Quarantine;
import io.scribehook.domain.callback.Quarantine.Amount;
import io.scribehook.domain.callback.Quarantine.Held;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.fixture.CallbackBuilder;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Quarantine is counted by source, and loses what proves nothing, oldest first. */
public abstract class QuarantineContract extends OnStores {
    private static final SourceName DESK = new SourceName("desk");
    private static final SourceName DOOR = new SourceName("door");
    private static final EventState HELD = new EventState.Quarantined(EventState.Why.UNREADABLE, "", NOW);
    private static final Instant LATER = NOW.plusSeconds(60);

    private int bodies;

    protected abstract Quarantine quarantine();

    @Test
    void what_is_held_is_counted_by_source() {
        quarantined(unproven(DESK));
        quarantined(unproven(DESK));
        quarantined(unproven(DESK).proof(Proof.SIGNATURE));
        quarantined(unproven(DOOR).proof(Proof.SHARED_SECRET));

        assertThat(quarantine().held())
                .containsExactly(
                        new Held(DESK, new Amount(3, 30), new Amount(2, 20), Amount.NOTHING, null),
                        new Held(DOOR, new Amount(1, 10), Amount.NOTHING, Amount.NOTHING, null));
    }

    @Test
    void what_is_not_in_quarantine_came_to_a_submission_or_was_adopted_is_not_counted() {
        var job = stored(aJob());
        stored(unproven(DESK).build(), "received");
        var read = stored(unproven(DESK).build(), "read");
        given(new Change.EventRuled(read.id(), new EventState.Interpreted("progress", null, "", NOW)));
        quarantined(aCallback().bytes(10));
        var byJob = quarantined(unproven(DESK));
        var bySource = quarantined(unproven(DESK));
        given(
                new Change.EventAdopted(byJob.id(), new Address.AdoptedBy(job.id()), byJob.provider()),
                new Change.EventAdopted(bySource.id(), new Address.ToSource(DESK), bySource.provider()));

        assertThat(quarantine().held()).isEmpty();
        assertThat(drop(new Amount(9, 0))).isEqualTo(Amount.NOTHING);
        assertThat(stores.callbackEvents().find(byJob.id())).isPresent();
        assertThat(stores.callbackEvents().find(bySource.id())).isPresent();
    }

    @Test
    void the_oldest_that_proves_nothing_goes_first_and_no_more_than_the_excess() {
        var first = quarantined(unproven(DESK));
        var second = quarantined(unproven(DESK));
        var third = quarantined(unproven(DESK));

        assertThat(drop(new Amount(1, 11))).isEqualTo(new Amount(2, 20));

        assertGone(first);
        assertGone(second);
        assertThat(stores.callbackEvents().body(third.id())).isPresent();
        assertThat(quarantine().held())
                .containsExactly(new Held(DESK, new Amount(1, 10), new Amount(1, 10), new Amount(2, 20), LATER));
    }

    @Test
    void so_many_go_at_once_and_what_went_adds_up() {
        for (int i = 0; i < 3; i++) quarantined(unproven(DESK));

        assertThat(quarantine().drop(DESK, new Amount(3, 0), 2, NOW)).isEqualTo(new Amount(2, 20));
        assertThat(drop(new Amount(3, 0))).isEqualTo(new Amount(1, 10));

        assertThat(quarantine().held())
                .containsExactly(new Held(DESK, Amount.NOTHING, Amount.NOTHING, new Amount(3, 30), LATER));
        assertThat(drop(new Amount(3, 0))).isEqualTo(Amount.NOTHING);
    }

    @ParameterizedTest
    @EnumSource(
            value = Proof.class,
            names = {"NONE", "PENDING"},
            mode = EnumSource.Mode.EXCLUDE)
    void what_proves_anything_stays(Proof proof) {
        var event = quarantined(unproven(DESK).proof(proof));

        assertThat(drop(new Amount(9, 900))).isEqualTo(Amount.NOTHING);

        assertThat(stores.callbackEvents().state(event.id())).contains(HELD);
    }

    @Test
    void another_sources_excess_costs_nobody_else_anything() {
        var other = quarantined(unproven(DOOR));
        quarantined(unproven(DESK));

        drop(new Amount(9, 900));

        assertThat(stores.callbackEvents().body(other.id())).isPresent();
    }

    @Test
    void what_is_to_be_read_again_stays_and_so_does_what_something_is_owed_for() {
        var again = quarantined(unproven(DESK));
        var said = quarantined(unproven(DESK));
        var owed = aFollowUp().about(new Subject.OfMessage(said.id())).build();
        given(new Change.FollowUpOwed(owed, null));
        var other = quarantined(unproven(DESK));
        given(new Change.WorkScheduled(
                new Work(WorkKind.INTERPRET, again.id().value(), new Lane("interpret:acme"), NOW)));

        assertThat(drop(new Amount(3, 0))).isEqualTo(new Amount(1, 10));

        assertThat(stores.callbackEvents().find(again.id())).isPresent();
        assertThat(stores.callbackEvents().find(said.id())).isPresent();
        assertGone(other);
    }

    @Test
    void what_was_dropped_is_new_when_it_comes_again() {
        var event = quarantined(unproven(DESK));
        drop(new Amount(1, 0));

        var again = unproven(DESK).build();

        assertThat(stores.inbox().store(again, body("body 1")))
                .isEqualTo(new Receipt.Stored(again.id()))
                .isNotEqualTo(new Receipt.Stored(event.id()));
    }

    private Amount drop(Amount excess) {
        return quarantine().drop(DESK, excess, 100, LATER);
    }

    private static CallbackBuilder unproven(SourceName source) {
        return aCallback().to(source).proof(Proof.NONE).bytes(10);
    }

    private CallbackEvent quarantined(CallbackBuilder builder) {
        var event = stored(builder.build(), "body " + ++bodies);
        given(new Change.EventRuled(event.id(), HELD));
        // as if it had been read: what is due to be read stays
        claims(NOW).forEach(claim -> commit(claim, new Change.WorkFinished()));
        return event;
    }

    private void assertGone(CallbackEvent event) {
        assertThat(stores.callbackEvents().find(event.id())).isEmpty();
        assertThat(stores.callbackEvents().body(event.id())).isEmpty();
        assertThat(stores.callbackEvents().deliveries(event.id())).isZero();
    }
}
