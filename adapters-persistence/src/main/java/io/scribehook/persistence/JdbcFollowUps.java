package io.scribehook.persistence;

import io.scribehook.domain.followup.Attempt;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpId;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;

@Singleton
final class JdbcFollowUps implements FollowUps {
    private static final String SELECT = "select " + FollowUpRows.COLUMNS + " from follow_ups f where ";

    private final Jdbi jdbi;
    private final Lookup<FollowUp> byId;
    private final Lookup<FollowUp> byPredecessor;

    JdbcFollowUps(Jdbi jdbi) {
        this.jdbi = jdbi;
        byId = new Lookup<>(jdbi, SELECT + "f.id = any(:keys)", "id", FollowUpRows::followUp);
        byPredecessor = new Lookup<>(
                jdbi,
                // that it is not null is said for the index, which leaves out the rows without
                SELECT + "f.after_id = any(:keys) and f.after_id is not null and f.hold = 'predecessor' order by f.id",
                "after_id",
                FollowUpRows::followUp);
    }

    @Override
    public Optional<FollowUp> find(FollowUpId id) {
        return byId.one(id.value());
    }

    @Override
    public List<FollowUp> of(Subject subject) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "f.subject_id = :subject and f.subject_kind = :kind order by f.id")
                .bind("subject", subject.value())
                .bind("kind", SubjectKind.of(subject))
                .map(FollowUpRows::followUp)
                .list());
    }

    @Override
    public List<FollowUp> waitingFor(FollowUpId id) {
        return byPredecessor.all(id.value());
    }

    @Override
    public List<FollowUp> heldByChannel(FollowUpKind kind, int limit) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        SELECT + "f.kind = :kind and f.hold = 'channel' order by f.id limit :limit")
                .bind("kind", kind.value())
                .bind("limit", limit)
                .map(FollowUpRows::followUp)
                .list());
    }

    @Override
    public List<Attempt> attempts(FollowUpId id) {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select follow_up_id, number, started_at, finished_at, detail from attempts
                        where follow_up_id = :id order by number, seq""")
                .bind("id", id.value())
                .map(FollowUpRows::attempt)
                .list());
    }
}
