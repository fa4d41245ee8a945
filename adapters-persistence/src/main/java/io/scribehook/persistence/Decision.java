package io.scribehook.persistence;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes that are written all or none, in the name of a claim. */
record Decision(@Nullable Claim claim, List<Change> changes) {
    /** A longer transcript is written in a transaction of its own. */
    private static final int LONGEST_TEXT = 50_000;

    /** A row that somebody writes. */
    record Row(String table, UUID id) {}

    /** Whether its changes may be sorted by what they change, and written with those of other decisions. */
    boolean sociable() {
        List<Row> rows = rows();
        return new HashSet<>(rows).size() == rows.size() && changes.stream().noneMatch(Decision::large);
    }

    private static boolean large(Change change) {
        return change instanceof Change.TranscriptAdded(var revision)
                && revision.transcript().text().length() > LONGEST_TEXT;
    }

    /** The rows that are written so that only one decision of a transaction may write them. */
    List<Row> rows() {
        var rows = new ArrayList<Row>();
        if (claim != null) rows.add(row(claim.work()));
        for (Change change : changes)
            switch (change) {
                case Change.JobCreated(var job, var _) ->
                    rows.add(new Row("job created", job.id().value()));
                case Change.JobMoved(var job) ->
                    rows.add(new Row("job", job.id().value()));
                case Change.SubmissionSaved(var submission) ->
                    rows.add(new Row("submission", submission.id().value()));
                case Change.EventRuled(var event, var _, var _) -> rows.add(new Row("event", event.value()));
                case Change.EventAdopted(var event, var _, var _) -> rows.add(new Row("adopted", event.value()));
                case Change.MessageSaid(var source, var message, var _) ->
                    rows.add(new Row(
                            "message of " + source, UUID.nameUUIDFromBytes(message.getBytes(StandardCharsets.UTF_8))));
                case Change.TranscriptAdded(var revision) ->
                    rows.add(new Row("transcript", revision.job().value()));
                case Change.TranslationAdded(var translation) ->
                    rows.add(new Row("translation", translation.madeBy().value()));
                case Change.FollowUpOwed(var followUp, var work) -> {
                    rows.add(new Row("follow-up owed", followUp.id().value()));
                    if (work != null) rows.add(row(work));
                }
                case Change.FollowUpMoved(var followUp) ->
                    rows.add(new Row("follow-up", followUp.id().value()));
                case Change.WorkScheduled(var work) -> rows.add(row(work));
                case Change.AttemptMade _,
                        Change.WorkFinished _,
                        Change.WorkPostponed _,
                        Change.WorkDeferred _,
                        Change.WorkHandedOver _ -> {}
            }
        return rows;
    }

    private static Row row(Work work) {
        return new Row(Names.of(work.kind()), work.subject());
    }

    Claim claimed() {
        if (claim == null) throw new IllegalArgumentException("only a claim can be settled");
        return claim;
    }

    /** The work that it may add. */
    List<Work> adds() {
        return changes.stream()
                .<Work>mapMulti((change, added) -> {
                    if (change instanceof Change.WorkScheduled(var work)) added.accept(work);
                    if (change instanceof Change.FollowUpOwed(var _, var work) && work != null) added.accept(work);
                })
                .toList();
    }
}
