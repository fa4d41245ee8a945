package io.scribehook.persistence;

import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.recipient.OptOuts;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.StatementContext;

@Singleton
final class JdbcOptOuts implements OptOuts {
    private static final String SELECT = "select id, kind, recipient, reason, since from opt_outs ";

    private final Jdbi jdbi;

    JdbcOptOuts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    @Override
    public void add(OptOut optOut) {
        jdbi.useHandle(handle -> handle.createUpdate("""
                        insert into opt_outs (id, kind, recipient, reason, since)
                        values (:id, :kind, :recipient, :reason, :since) on conflict do nothing""")
                .bind("id", optOut.id())
                .bind("kind", optOut.kind().value())
                .bind("recipient", optOut.recipient())
                .bind("reason", optOut.reason())
                .bind("since", optOut.since())
                .execute());
    }

    @Override
    public Optional<OptOut> find(FollowUpKind kind, String recipient) {
        return jdbi.withHandle(handle -> handle.createQuery(SELECT + "where kind = :kind and recipient = :recipient")
                .bind("kind", kind.value())
                .bind("recipient", recipient)
                .map(JdbcOptOuts::read)
                .findOne());
    }

    @Override
    public Page<OptOut> read(Page.Asked page) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(
                    SELECT + (page.before() == null ? "" : "where id < :before ") + "order by id desc limit :limit");
            if (page.before() != null) query.bind("before", page.before());
            return Pages.of(
                    query.bind("limit", page.limit() + 1).map(JdbcOptOuts::read).list(), OptOut::id, page);
        });
    }

    @Override
    public boolean remove(UUID id) {
        return jdbi.withHandle(handle -> handle.createUpdate("delete from opt_outs where id = :id")
                        .bind("id", id)
                        .execute()
                > 0);
    }

    private static OptOut read(ResultSet row, StatementContext context) throws SQLException {
        return new OptOut(
                Columns.uuid(row, "id"),
                new FollowUpKind(Columns.text(row, "kind")),
                Columns.text(row, "recipient"),
                Columns.text(row, "reason"),
                Columns.time(row, "since"));
    }
}
