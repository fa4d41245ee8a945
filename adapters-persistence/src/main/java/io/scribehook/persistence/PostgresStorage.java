package io.scribehook.persistence;

import io.scribehook.domain.ledger.Storage;
import io.scribehook.persistence.embedded.EmbeddedPostgresException;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts the server where it is ours, then brings the schema up to date. */
@Singleton
final class PostgresStorage implements Storage {
    private static final Logger log = LoggerFactory.getLogger(PostgresStorage.class);
    private static final int OLDEST_MAJOR_VERSION = 15;
    private static final int FIRST_ATTEMPTS = 4;

    private final DatabaseServer server;
    private final ConnectionPool pool;
    private final Migrations migrations;
    private final KnownCluster cluster;
    private final NativeZstandard zstandard;
    private final OrphanedLeases orphanedLeases;
    private final List<OnceOpen> once;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean open;

    PostgresStorage(
            DatabaseServer server,
            ConnectionPool pool,
            Migrations migrations,
            KnownCluster cluster,
            NativeZstandard zstandard,
            OrphanedLeases orphanedLeases,
            List<OnceOpen> once) {
        this.server = server;
        this.pool = pool;
        this.migrations = migrations;
        this.cluster = cluster;
        this.zstandard = zstandard;
        this.orphanedLeases = orphanedLeases;
        this.once = once;
    }

    @Override
    public void open() {
        turn.lock();
        try {
            if (open) return;
            server.start();
            checkVersion();
            int migrated = migrations.migrate();
            cluster.look();
            checkReadable();
            int released = orphanedLeases.end(server.ours());
            open = true;
            once.forEach(OnceOpen::start);
            log.info("storage.opened migrations={} released={}", migrated, released);
        } catch (EmbeddedPostgresException | SQLException e) {
            throw new StorageUnavailable("PostgreSQL is not to be had: " + e.getMessage(), e);
        } catch (JdbiException e) {
            if (!SqlTrouble.isAbsence(e)) throw e;
            throw new StorageUnavailable("PostgreSQL went away", e);
        } catch (FlywayException e) {
            if (causedByDatabase(e)) throw new StorageUnavailable("PostgreSQL gave up during the migration", e);
            throw new IllegalStateException("the schema is not ours to migrate: " + e.getMessage(), e);
        } finally {
            turn.unlock();
        }
    }

    private void checkVersion() throws SQLException {
        try (Connection connection = firstConnection()) {
            int major = connection.getMetaData().getDatabaseMajorVersion();
            if (major < OLDEST_MAJOR_VERSION)
                throw new IllegalStateException(
                        "PostgreSQL " + major + " is too old: at least " + OLDEST_MAJOR_VERSION + " is needed");
        }
    }

    private void checkReadable() throws SQLException {
        try (Connection connection = pool.dataSource().getConnection()) {
            zstandard.check(connection);
        }
    }

    /** A pool that has tried in vain pauses for up to five seconds before it tries again. */
    private Connection firstConnection() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            try {
                return pool.dataSource().getConnection();
            } catch (SQLTransientConnectionException e) {
                if (attempt == FIRST_ATTEMPTS) throw e;
            }
        }
    }

    private static boolean causedByDatabase(FlywayException failure) {
        for (@Nullable Throwable it = failure.getCause(); it != null; it = it.getCause())
            if (it instanceof SQLException) return true;
        return false;
    }

    @Override
    public boolean isAway(Throwable failure) {
        return !open || Storage.super.isAway(failure) || SqlTrouble.isAbsence(failure);
    }

    @Override
    public boolean ready() {
        if (!open) return false;
        try (Connection connection = pool.dataSource().getConnection()) {
            return connection.isValid(1);
        } catch (SQLException _) {
            return false;
        }
    }
}
