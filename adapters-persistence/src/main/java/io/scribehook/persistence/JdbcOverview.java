package io.scribehook.persistence;

import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.EventLine;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.overview.JobLine;
import io.scribehook.domain.overview.Overview;
import io.scribehook.domain.overview.Page;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.StatementCustomizer;
import org.postgresql.PGStatement;

@Singleton
final class JdbcOverview implements Overview {
    private final Jdbi jdbi;
    private final Counts counts;
    private final CommonWords commonWords;

    JdbcOverview(Jdbi jdbi) {
        this.jdbi = jdbi;
        commonWords = new CommonWords(jdbi);
        counts = new Counts(jdbi);
    }

    /** Plans are made for the values that were asked for: a rare word wants another one than a common word. */
    private static final class PlannedAnew implements StatementCustomizer {
        @Override
        public void beforeExecution(PreparedStatement statement, StatementContext context) throws SQLException {
            statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        }
    }

    @Override
    public Page<JobLine> jobs(JobFilter filter, Page.Asked page) {
        boolean common = filter.text() != null && commonWords.include(filter.text());
        return page(
                ListQueries.jobs(filter, page, common),
                (row, context) -> new JobLine(JobRows.job(row, context), JobRows.providerJobId(row)),
                line -> line.job().id().value(),
                page);
    }

    @Override
    public Page<EventLine> events(EventFilter filter, Page.Asked page) {
        return page(
                ListQueries.events(filter, page),
                EventRows::line,
                line -> line.event().id().value(),
                page);
    }

    @Override
    public Page<FollowUp> followUps(FollowUpFilter filter, Page.Asked page) {
        return page(
                ListQueries.followUps(filter, page),
                FollowUpRows::followUp,
                followUp -> followUp.id().value(),
                page);
    }

    @Override
    public Map<String, Long> counts() {
        return counts.now();
    }

    private <T> Page<T> page(ListQueries.ListQuery query, RowMapper<T> mapper, Function<T, UUID> id, Page.Asked asked) {
        List<T> found = jdbi.withHandle(handle -> handle.createQuery(query.sql() + " limit :limit")
                .bindMap(query.values())
                .bind("limit", asked.limit() + 1)
                .addCustomizer(new PlannedAnew())
                .map(mapper)
                .list());
        return Pages.of(found, id, asked);
    }
}
