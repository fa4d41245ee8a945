package io.scribehook.persistence;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.postgresql.PGStatement;

/**
 * Statements that go to the database together: what waits is one trip, and not one for each of them. They are carried out
 * in the order in which they were added, within a transaction that somebody else begins and ends. Made for one thread.
 */
final class Trip {
    private final Connection connection;
    private final List<Leg<?>> legs = new ArrayList<>();
    private boolean keepingPlans;

    Trip(Connection connection) {
        this.connection = connection;
    }

    /**
     * A statement over these rows, whose columns it names as {@code :name}; the ids that it returns are its answer. It is
     * left out when there are none.
     */
    <T> Leg<T> over(List<T> rows, String sql) {
        var leg = new Leg<>(rows, sql);
        if (!rows.isEmpty()) legs.add(leg);
        return leg;
    }

    /** Keeps the plans of this transaction's statements: the settings go with the first of them. */
    void keepPlans() {
        keepingPlans = true;
    }

    /** Carries out what was added since it went last. */
    void go() {
        if (legs.isEmpty()) return;
        String settings = keepingPlans ? KeptPlans.LOOKING_UP + ";\n" : "";
        String sql = legs.stream().map(Leg::sql).collect(Collectors.joining(";\n", settings, ""));
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            // the same few combinations come again and again: they are parsed once
            statement.unwrap(PGStatement.class).setPrepareThreshold(1);
            int parameters = 0;
            for (Leg<?> leg : legs) parameters = leg.bind(statement, parameters);
            boolean hasRows = statement.execute();
            if (keepingPlans) hasRows = statement.getMoreResults();
            for (Leg<?> leg : legs) {
                if (hasRows) leg.read(statement.getResultSet());
                hasRows = statement.getMoreResults();
            }
        } catch (SQLException e) {
            throw new UnableToExecuteStatementException(e, null);
        } finally {
            keepingPlans = false;
            legs.clear();
        }
    }
}
