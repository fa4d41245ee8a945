package io.scribehook.persistence;

import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Jdbi as we use it: values as PostgreSQL can hold them, and no values in messages. */
final class Statements {
    private Statements() {}

    static Jdbi over(DataSource source) {
        Jdbi jdbi = Jdbi.create(source);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
        jdbi.registerArgument(new Texts());
        jdbi.registerArgument(new Times());
        jdbi.registerArgument(new Uuids());
        jdbi.registerArgument(new Bytes());
        return jdbi;
    }

    /** Nothing on this connection is waited for longer. The pool takes it back when the connection returns to it. */
    static void limit(Handle handle, Duration patience) {
        try {
            handle.getConnection().setNetworkTimeout(Runnable::run, Math.toIntExact(patience.toMillis()));
        } catch (SQLException e) {
            throw new IllegalStateException("the connection is gone", e);
        }
    }

    private static final class Texts extends AbstractArgumentFactory<String> {
        Texts() {
            super(Types.VARCHAR);
        }

        @Override
        protected Argument build(String value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setString(position, Storable.text(value));
        }
    }

    private static final class Times extends AbstractArgumentFactory<Instant> {
        Times() {
            super(Types.TIMESTAMP_WITH_TIMEZONE);
        }

        @Override
        protected Argument build(Instant value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, Storable.time(value));
        }
    }

    private static final class Uuids extends AbstractArgumentFactory<UUID> {
        Uuids() {
            super(Types.OTHER);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setObject(position, value);
        }
    }

    private static final class Bytes extends AbstractArgumentFactory<byte[]> {
        Bytes() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(byte[] value, ConfigRegistry config) {
            return (position, statement, _) -> statement.setBytes(position, value);
        }
    }
}
