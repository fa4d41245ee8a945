package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.KIND;
import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static io.scribehook.domain.fixture.Fixtures.newFollowUpId;
import static io.scribehook.domain.fixture.Fixtures.newId;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.fixture.FollowUpBuilder;
import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.work.Lane;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Follow-ups and their attempts come back as they went in. */
public abstract class FollowUpsContract extends OnStores {
    static Stream<FollowUpState> states() {
        return Stream.of(
                new FollowUpState.Waiting(2, NOW, Hold.NONE),
                new FollowUpState.Waiting(0, NOW, Hold.PREDECESSOR),
                new FollowUpState.Waiting(0, NOW, Hold.CHANNEL),
                new FollowUpState.Running(3, NOW),
                new FollowUpState.Done(1, "receipt 'ä'", NOW),
                new FollowUpState.Dead(11, "refused", NOW),
                new FollowUpState.Skipped("no need", NOW),
                new FollowUpState.Unknown(1, "the answer was lost", NOW));
    }

    @ParameterizedTest
    @MethodSource("states")
    void a_follow_up_is_found_in_any_state(FollowUpState state) {
        FollowUp followUp = owed(aFollowUp().about(stored(aJob())));
        FollowUp moved = followUp.moved(state);

        given(new Change.FollowUpMoved(moved));

        assertThat(stores.followUps().find(followUp.id())).contains(moved);
    }

    @Test
    void a_follow_up_is_found_with_its_frozen_request() {
        for (var repetition : Frozen.Repetition.values()) {
            FollowUp followUp = owed(aFollowUp().about(stored(aJob())));
            var request = new JsonText("{\"text\":\"größe\",\"n\":1.0}");
            FollowUp started = followUp.started(new Frozen(request, new Lane("sms-49"), repetition), NOW);

            given(new Change.FollowUpMoved(started));

            assertThat(stores.followUps().find(followUp.id())).contains(started);
        }
    }

    @Test
    void a_follow_up_is_found_with_its_step_and_its_relatives() {
        var job = stored(aJob());
        var first = owed(aFollowUp().about(job));
        var step = new PlanStep(
                "second",
                new FollowUpKind("sms"),
                On.ALWAYS,
                new JsonText("{\"to\":\"somebody\"}"),
                "note",
                List.of(new Condition.LastsAtMost(9.5)));

        var second = owed(aFollowUp()
                .about(job)
                .step(step)
                .after(first.id())
                .superseding(first.id())
                .in(new FollowUpState.Waiting(0, NOW, Hold.PREDECESSOR)));

        assertThat(stores.followUps().find(second.id())).contains(second);
    }

    @Test
    void a_subjects_follow_ups_come_the_oldest_first() {
        var event = stored(aCallback().to(new SourceName("desk")).build(), "a");
        var message = new Subject.OfMessage(event.id());
        var job = stored(aJob());
        var newer = aFollowUp().about(message).createdAt(NOW.plusMillis(9)).step(aStep("b"));
        var older = owed(aFollowUp().about(message));
        var last = owed(newer.id(newFollowUpId()));
        owed(aFollowUp().about(job));

        assertThat(stores.followUps().of(message)).containsExactly(older, last);
        assertThat(stores.followUps().of(new Subject.OfJob(job.id()))).hasSize(1);
    }

    @Test
    void those_that_wait_for_another_are_found_until_they_move() {
        var job = stored(aJob());
        var first = owed(aFollowUp().about(job));
        var held = new FollowUpState.Waiting(0, NOW, Hold.PREDECESSOR);
        var second =
                owed(aFollowUp().about(job).step(aStep("b")).after(first.id()).in(held));
        owed(aFollowUp().about(job).step(aStep("c")).after(second.id()).in(held));
        var fourth =
                owed(aFollowUp().about(job).step(aStep("d")).after(first.id()).in(held));

        assertThat(stores.followUps().waitingFor(first.id())).containsExactlyInAnyOrder(second, fourth);

        given(new Change.FollowUpMoved(second.moved(new FollowUpState.Skipped("", NOW))));
        assertThat(stores.followUps().waitingFor(first.id())).containsExactly(fourth);
    }

    @Test
    void those_that_a_missing_channel_holds_are_found_by_its_kind() {
        var held = new FollowUpState.Waiting(0, NOW, Hold.CHANNEL);
        var first = owed(aFollowUp().about(stored(aJob())).in(held));
        var second = owed(aFollowUp().about(stored(aJob())).in(held));
        owed(aFollowUp().about(stored(aJob())));
        owed(aFollowUp().about(stored(aJob())).in(new FollowUpState.Waiting(0, NOW, Hold.PREDECESSOR)));

        assertThat(stores.followUps().heldByChannel(KIND, 10)).containsExactlyInAnyOrder(first, second);
        assertThat(stores.followUps().heldByChannel(KIND, 1)).hasSize(1);
        assertThat(stores.followUps().heldByChannel(new FollowUpKind("other"), 10))
                .isEmpty();
    }

    @Test
    void attempts_come_the_first_first() {
        var followUp = owed(aFollowUp().about(stored(aJob())));
        List<AttemptResult> results = List.of(
                new AttemptResult.Again("busy"),
                new AttemptResult.Unknown("the answer was lost"),
                new AttemptResult.Refused("no such number"),
                new AttemptResult.Sent("their id"));
        for (int number : new int[] {2, 1, 4, 3})
            given(new Change.AttemptMade(
                    new Attempt(followUp.id(), number, NOW, NOW.plusMillis(number), results.get(number - 1))));

        List<Attempt> attempts = stores.followUps().attempts(followUp.id());

        assertThat(attempts).extracting(Attempt::number).containsExactly(1, 2, 3, 4);
        assertThat(attempts).extracting(Attempt::result).containsExactlyElementsOf(results);
        assertThat(attempts).extracting(Attempt::startedAt).containsOnly(NOW);
        assertThat(attempts.getFirst().finishedAt()).isEqualTo(NOW.plusMillis(1));
    }

    @Test
    void what_is_not_there_is_not_found() {
        var nobody = newFollowUpId();

        assertThat(stores.followUps().find(nobody)).isEmpty();
        assertThat(stores.followUps().attempts(nobody)).isEmpty();
        assertThat(stores.followUps().waitingFor(nobody)).isEmpty();
        assertThat(stores.followUps().of(new Subject.OfJob(new JobId(newId())))).isEmpty();
    }

    private FollowUp owed(FollowUpBuilder builder) {
        FollowUp followUp = builder.build();
        given(new Change.FollowUpOwed(followUp, null));
        return followUp;
    }
}
