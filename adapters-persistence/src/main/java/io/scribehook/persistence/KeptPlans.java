package io.scribehook.persistence;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.result.ResultBearing;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Settings for statements that come all the time, and whose plan is kept. Making one takes longer than carrying it out,
 * and PostgreSQL would make it anew each time, since it thinks little of a plan whose values it does not know.
 *
 * <p>A plan that was made while there was next to nothing has to be good when there is much, since it is not made again
 * before the next analysis of the table: so no table may be read as a whole. They hold for the transaction that they are
 * sent with, and for nothing after it.
 */
final class KeptPlans {
    private static final String KEPT =
            "set_config('plan_cache_mode', 'force_generic_plan', true), set_config('enable_seqscan', 'off', true)";
    private static final String NOT_WAITING = "set_config('synchronous_commit', 'off', true)";

    /** For statements that join few rows of their own with many of ours: each is looked up in an index. */
    static final String LOOKING_UP = "select " + KEPT
            + ", set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true)";

    /**
     * For claims. The disk is not waited for: a claim that a crash of the server undoes has been followed by no durable
     * commit, and its fence holds no more.
     */
    static final String CLAIMING = "select " + KEPT + ", " + NOT_WAITING;

    /** The same, for claims by name: they look their rows up. */
    static final String CLAIMING_BY_NAME = LOOKING_UP + ", " + NOT_WAITING;

    private KeptPlans() {}

    /** For {@code execute}, of settings and a query that make one trip: the rows are those of the query. */
    static ResultBearing afterSettings(Supplier<PreparedStatement> both, StatementContext context) throws SQLException {
        PreparedStatement executed = both.get();
        if (!executed.getMoreResults()) throw new IllegalStateException("the query gave no rows, not even none");
        ResultSet rows = executed.getResultSet();
        return ResultBearing.of(() -> rows, context);
    }
}
