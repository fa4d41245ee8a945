package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Statements that are sent together, and answered one by one. */
final class TripTest {
    private static final String SAY = """
            insert into messages (source, message_id, event_id)
            select 'a', message, event from unnest(:messages::text[], :events::uuid[]) as n (message, event)
            returning event_id""";
    private static final String SAID = "select event_id from messages where message_id = any(:messages::text[])";
    private static final String UNSAY = "delete from messages where message_id = any(:messages::text[])";

    private final UUID first = UUID.randomUUID();
    private final UUID second = UUID.randomUUID();

    @BeforeEach
    void clear() {
        TestService.clear();
    }

    @Test
    void each_statement_has_its_own_answer_and_sees_what_those_before_it_did() {
        TestService.jdbi().useTransaction(handle -> {
            var trip = new Trip(handle.getConnection());
            trip.keepPlans();
            Leg<UUID> both = say(trip, List.of(first, second));
            trip.over(List.of(first), UNSAY).texts("messages", UUID::toString);
            Leg<UUID> left = trip.over(List.of(first, second), SAID).texts("messages", UUID::toString);

            trip.go();

            assertThat(both.answer()).containsExactlyInAnyOrder(first, second);
            assertThat(left.answer()).containsExactly(second);
        });
    }

    @Test
    void a_statement_without_rows_is_left_out() {
        TestService.jdbi().useTransaction(handle -> {
            var trip = new Trip(handle.getConnection());
            Leg<UUID> none = trip.over(List.<UUID>of(), "this is no statement");
            Leg<UUID> one = say(trip, List.of(first));

            trip.go();

            assertThat(none.answer()).isEmpty();
            assertThat(one.answer()).containsExactly(first);
        });
    }

    @Test
    void when_one_fails_nothing_of_the_trip_stays() {
        assertThatThrownBy(() -> TestService.jdbi().useTransaction(handle -> {
                    var trip = new Trip(handle.getConnection());
                    say(trip, List.of(first));
                    say(trip, List.of(first));
                    trip.go();
                }))
                .isInstanceOf(JdbiException.class)
                .satisfies(failure ->
                        assertThat(SqlTrouble.violatedUniqueness(failure)).contains("messages_pkey"));

        assertThat(TestService.jdbi().withHandle(TripTest::messages)).isZero();
    }

    @Test
    void plans_are_kept_no_longer_than_the_transaction_lasts() {
        TestService.jdbi().useHandle(handle -> {
            handle.useTransaction(_ -> {
                var trip = new Trip(handle.getConnection());
                trip.keepPlans();
                say(trip, List.of(first));
                trip.go();
                assertThat(setting(handle)).isEqualTo("force_generic_plan");
            });

            assertThat(setting(handle)).isEqualTo("auto");
        });
    }

    private static Leg<UUID> say(Trip trip, List<UUID> ids) {
        return trip.over(ids, SAY).texts("messages", UUID::toString).uuids("events", id -> id);
    }

    private static int messages(Handle handle) {
        return handle.createQuery("select count(*) from messages")
                .mapTo(Integer.class)
                .one();
    }

    private static String setting(Handle handle) {
        return handle.createQuery("show plan_cache_mode").mapTo(String.class).one();
    }
}
