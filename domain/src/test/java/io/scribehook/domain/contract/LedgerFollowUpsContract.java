package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aFollowUp;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.aStep;
import static io.scribehook.domain.fixture.Fixtures.aTranslation;
import static io.scribehook.domain.fixture.Fixtures.workFor;
import static io.scribehook.domain.ledger.Commitment.COMMITTED;
import static io.scribehook.domain.ledger.Commitment.OVERTAKEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.Branch;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Commitment;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the ledger does with follow-ups: owed once, moved in turn. */
public abstract class LedgerFollowUpsContract extends OnStores {
    @Test
    void the_same_step_is_owed_once_on_a_branch() {
        var job = stored(aJob());
        var first = aFollowUp().about(job).build();
        var again = aFollowUp().about(job).build();

        given(new Change.FollowUpOwed(first, workFor(first)));
        given(new Change.FollowUpOwed(again, workFor(again)));

        assertThat(stores.followUps().of(first.subject())).containsExactly(first);
        assertThat(claimed(NOW)).containsExactly(workFor(first));
    }

    @Test
    void what_is_owed_already_does_not_hold_up_the_rest_of_the_commit() {
        var job = stored(aJob());
        var first = aFollowUp().about(job).build();
        var again = aFollowUp().about(job).build();
        var other = aFollowUp().about(job).step(aStep("other")).build();
        given(new Change.FollowUpOwed(first, null));

        given(new Change.FollowUpOwed(again, null), new Change.FollowUpOwed(other, null));

        assertThat(stores.followUps().of(first.subject())).containsExactly(first, other);
    }

    @Test
    void another_step_another_branch_and_another_subject_are_owed_too() {
        var job = stored(aJob());
        var otherJob = stored(aJob());
        var first = aFollowUp().about(job).build();
        var step = aFollowUp().about(job).step(aStep("second")).build();
        var branch = aFollowUp().about(job).on(Branch.FAILURE).build();
        var subject = aFollowUp().about(otherJob).build();

        for (FollowUp owed : List.of(first, step, branch, subject)) given(new Change.FollowUpOwed(owed, null));

        assertThat(stores.followUps().of(first.subject())).containsExactly(first, step, branch);
        assertThat(stores.followUps().of(subject.subject())).containsExactly(subject);
    }

    @Test
    void what_supersedes_another_is_owed_beside_it() {
        var job = stored(aJob());
        var first = aFollowUp().about(job).build();
        given(new Change.FollowUpOwed(first, null));
        var redone = aFollowUp().about(job).superseding(first.id()).build();

        given(new Change.FollowUpOwed(redone, workFor(redone)));

        assertThat(stores.followUps().of(first.subject())).containsExactly(first, redone);
        assertThat(claimed(NOW)).containsExactly(workFor(redone));
    }

    @Test
    void many_who_owe_the_same_at_once_owe_it_once() throws Exception {
        var job = stored(aJob());
        List<FollowUp> owed =
                Stream.generate(() -> aFollowUp().about(job).build()).limit(8).toList();

        List<Commitment> came = Race.together(owed.stream()
                .<Callable<Commitment>>map(it -> () -> commit(null, new Change.FollowUpOwed(it, workFor(it))))
                .toList());

        assertThat(came).containsOnly(COMMITTED);
        FollowUp kept = theOnly(stores.followUps().of(owed.getFirst().subject()));
        assertThat(claimed(NOW)).containsExactly(workFor(kept));
    }

    @Test
    void a_follow_up_moves_only_from_the_version_that_is_stored() throws Exception {
        var followUp = aFollowUp().about(stored(aJob())).build();
        var skipped = followUp.moved(new FollowUpState.Skipped("no need", NOW));
        assertThat(commit(null, new Change.FollowUpMoved(skipped))).isEqualTo(OVERTAKEN);
        given(new Change.FollowUpOwed(followUp, null));
        Callable<Commitment> move = () -> commit(null, new Change.FollowUpMoved(skipped));

        List<Commitment> came = Race.together(Collections.nCopies(8, move));

        assertThat(came).containsOnlyOnce(COMMITTED).containsOnly(COMMITTED, OVERTAKEN);
        assertThat(stores.followUps().find(followUp.id())).contains(skipped);
    }

    @Test
    void an_attempt_is_kept_only_with_the_move_that_it_came_with() {
        var followUp = aFollowUp().about(stored(aJob())).build();
        given(new Change.FollowUpOwed(followUp, null));
        var attempt = new Attempt(followUp.id(), 1, NOW, NOW.plusMillis(7), new AttemptResult.Refused("no"));
        var dead = followUp.moved(new FollowUpState.Dead(1, "no", NOW));

        assertThat(commit(
                        null,
                        new Change.AttemptMade(attempt),
                        new Change.FollowUpMoved(dead.moved(new FollowUpState.Skipped("", NOW)))))
                .isEqualTo(OVERTAKEN);
        assertThat(stores.followUps().attempts(followUp.id())).isEmpty();

        given(new Change.AttemptMade(attempt), new Change.FollowUpMoved(dead));
        assertThat(stores.followUps().attempts(followUp.id())).containsExactly(attempt);
    }

    @Test
    void a_translation_replaces_what_the_same_follow_up_made_before() {
        var job = stored(aJob());
        var first = aFollowUp().about(job).build();
        var second = aFollowUp().about(job).step(aStep("second")).build();
        given(new Change.FollowUpOwed(first, null), new Change.FollowUpOwed(second, null));
        given(new Change.TranslationAdded(aTranslation(job, first, "roh")));
        var other = aTranslation(job, second, "anders");
        var better = aTranslation(job, first, "besser");

        given(new Change.TranslationAdded(other), new Change.TranslationAdded(better));

        assertThat(stores.transcripts().translations(job.id())).containsExactlyInAnyOrder(better, other);
    }
}
