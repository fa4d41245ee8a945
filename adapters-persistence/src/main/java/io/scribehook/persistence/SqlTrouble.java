package io.scribehook.persistence;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLTransientException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What a failed statement says (PostgreSQL's documentation, appendix A: error codes). */
final class SqlTrouble {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final String SERIALIZATION_FAILURE = "40001";
    private static final String DEADLOCK_DETECTED = "40P01";

    private SqlTrouble() {}

    /** The constraint that asked for uniqueness in vain. */
    static Optional<String> violatedUniqueness(Throwable failure) {
        return in(failure)
                .filter(it -> UNIQUE_VIOLATION.equals(it.getSQLState()))
                .map(PSQLException::getServerErrorMessage)
                .map(ServerErrorMessage::getConstraint);
    }

    /** Whether the transaction was undone for the sake of another one, and may succeed now. */
    static boolean mayBeRepeated(Throwable failure) {
        return in(failure)
                .map(SQLException::getSQLState)
                .filter(state -> state.equals(SERIALIZATION_FAILURE) || state.equals(DEADLOCK_DETECTED))
                .isPresent();
    }

    /** Whether PostgreSQL would refuse the same values again: a data exception, a constraint, or a limit of its own. */
    static boolean isRefusal(Throwable failure) {
        return in(failure)
                .map(SQLException::getSQLState)
                .filter(state -> state.startsWith("22") || state.startsWith("23") || state.startsWith("54"))
                .isPresent();
    }

    /** Whether the server itself said so, and goes on: the transaction is certainly undone. */
    static boolean isOfServer(Throwable failure) {
        return in(failure)
                .filter(it -> it.getServerErrorMessage() != null)
                .map(SQLException::getSQLState)
                .filter(state -> !state.startsWith("08") && !state.startsWith("57"))
                .isPresent();
    }

    /** Whether there is no connection, or the server cannot serve one now: what comes later may succeed. */
    static boolean isAbsence(Throwable failure) {
        for (@Nullable Throwable it = failure; it != null; it = it.getCause()) {
            if (it instanceof SQLTransientException || it instanceof SQLNonTransientConnectionException) return true;
            if (it instanceof SQLException sql && sql.getSQLState() != null && isAbsence(sql.getSQLState()))
                return true;
        }
        return false;
    }

    private static boolean isAbsence(String state) {
        return state.startsWith("08") || state.startsWith("53") || state.startsWith("57P");
    }

    private static Optional<PSQLException> in(Throwable failure) {
        for (@Nullable Throwable it = failure; it != null; it = it.getCause())
            if (it instanceof PSQLException postgres) return Optional.of(postgres);
        return Optional.empty();
    }
}
