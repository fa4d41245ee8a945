package io.scribehook.persistence;

import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.EmbeddedPostgres;
import io.scribehook.persistence.embedded.EmbeddedPostgresConfig;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The server behind the pool: the configured one, else one of our own. Known before it is started. */
@Singleton
final class DatabaseServer implements AutoCloseable {
    private final DatabaseAccess access;
    private final @Nullable EmbeddedPostgres embedded;

    DatabaseServer(DatabaseConfig database, DataConfig data) {
        if (database.url() == null) {
            embedded = EmbeddedPostgres.prepare(
                    EmbeddedPostgresConfig.at(data.dataDirectory().resolve("postgres")));
            access = embedded.access();
        } else {
            embedded = null;
            access = new DatabaseAccess(database.url(), orEmpty(database.user()), orEmpty(database.password()));
        }
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** Whether it serves this service alone. */
    boolean ours() {
        return embedded != null;
    }

    DatabaseAccess access() {
        return access;
    }

    /** Starts the server where it is ours; blocks until it accepts connections. May be repeated. */
    void start() {
        if (embedded != null) embedded.start();
    }

    @PreDestroy
    @Override
    public void close() {
        if (embedded != null) embedded.close();
    }
}
