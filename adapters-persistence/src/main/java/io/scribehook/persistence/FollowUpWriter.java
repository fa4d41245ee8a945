package io.scribehook.persistence;

import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.Frozen;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes follow-ups and their attempts within a transaction. */
final class FollowUpWriter {
    private final Handle handle;

    FollowUpWriter(Handle handle) {
        this.handle = handle;
    }

    /** Whether it was not owed already. */
    boolean owe(FollowUp followUp) {
        Update insert = handle.createUpdate("""
                        insert into follow_ups
                            (id, subject_kind, subject_id, branch, step_name, kind, step, after_id, supersedes_id,
                             created_at, request, lane, repetition, state, hold, detail, version)
                        values (:id, :subject_kind, :subject, :branch, :step_name, :kind, :step::json, :after,
                            :supersedes, :created_at, :request, :lane, :repetition, :state, :hold, :detail::json,
                            :version)
                        on conflict do nothing""")
                .bind("subject_kind", SubjectKind.of(followUp.subject()))
                .bind("subject", followUp.subject().value())
                .bind("branch", Names.of(followUp.branch()))
                .bind("step_name", followUp.step().name())
                .bind("kind", followUp.kind().value())
                .bind("step", PlanCodec.writeStep(followUp.step()))
                .bind("after", value(followUp.after()))
                .bind("supersedes", value(followUp.supersedes()))
                .bind("created_at", followUp.createdAt());
        return moving(insert, followUp).execute() == 1;
    }

    /** Whether the version before it was the one stored. */
    boolean move(FollowUp next) {
        Update update = handle.createUpdate("""
                        update follow_ups
                        set request = :request, lane = :lane, repetition = :repetition,
                            state = :state, hold = :hold, detail = :detail::json, version = :version
                        where id = :id and version = :before""").bind("before", next.version() - 1);
        return moving(update, next).execute() == 1;
    }

    private static Update moving(Update update, FollowUp followUp) {
        Frozen frozen = followUp.frozen();
        return update.bind("id", followUp.id().value())
                .bind("request", frozen == null ? null : frozen.request().value())
                .bind("lane", frozen == null ? null : frozen.lane().value())
                .bind("repetition", frozen == null ? null : Names.of(frozen.repetition()))
                .bind("state", followUp.state().name())
                .bind("hold", hold(followUp.state()))
                .bind("detail", FollowUpStateCodec.write(followUp.state()))
                .bind("version", followUp.version());
    }

    private static @Nullable String hold(FollowUpState state) {
        return state instanceof FollowUpState.Waiting waiting ? Names.of(waiting.hold()) : null;
    }

    private static @Nullable UUID value(@Nullable FollowUpId id) {
        return id == null ? null : id.value();
    }

    void add(Attempt attempt) {
        handle.createUpdate("""
                        insert into attempts (follow_up_id, number, started_at, finished_at, result, detail)
                        values (:follow_up, :number, :started_at, :finished_at, :result, :detail::json)""")
                .bind("follow_up", attempt.followUp().value())
                .bind("number", attempt.number())
                .bind("started_at", attempt.startedAt())
                .bind("finished_at", attempt.finishedAt())
                .bind("result", attempt.result().name())
                .bind("detail", AttemptResultCodec.write(attempt.result()))
                .execute();
    }
}
