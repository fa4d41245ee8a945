package io.scribehook.persistence;

import io.scribehook.persistence.embedded.DatabaseAccess;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import org.flywaydb.core.Flyway;

/**
 * Brings the schema up to date. Any number of nodes may do so at the same time; all but one wait. On connections of its
 * own: a migration may take longer than any statement is allowed to.
 */
@Singleton
final class Migrations {
    private final DatabaseAccess access;

    @Inject
    Migrations(DatabaseServer server) {
        this(server.access());
    }

    Migrations(DatabaseAccess access) {
        this.access = access;
    }

    /** Returns how many migrations were run. */
    int migrate() {
        return Flyway.configure(Migrations.class.getClassLoader())
                .dataSource(access.url(), access.user(), access.password())
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .cleanDisabled(true)
                .load()
                .migrate()
                .migrationsExecuted;
    }
}
