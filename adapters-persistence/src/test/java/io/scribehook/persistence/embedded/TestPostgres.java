package io.scribehook.persistence.embedded;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One embedded PostgreSQL per JVM for tests, started at the first use, stopped with the JVM. It lives in
 * {@code target/test-postgres-1} and is kept for the next run. It does not wait for the disk: test data may be lost.
 */
public final class TestPostgres {

    private static final Map<String, String> FAST =
            Map.of("fsync", "off", "synchronous_commit", "off", "full_page_writes", "off", "max_connections", "200");
    private static final int HOMES = 9;
    private static final AtomicInteger NEXT = new AtomicInteger();

    private TestPostgres() {}

    /** A new, empty database owned by the role of the access. */
    public static DatabaseAccess freshDatabase() {
        EmbeddedPostgres server = Holder.SERVER;
        DatabaseAccess access = server.access();
        String name = "t" + NEXT.incrementAndGet();
        try (Connection connection = Databases.connect(server.superuser());
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner " + access.user());
        } catch (SQLException e) {
            throw new IllegalStateException("cannot create " + name, e);
        }
        return DatabaseAccess.local(server.port(), name, access.user(), access.password());
    }

    private static final class Holder {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            EmbeddedPostgres server = prepare(1);
            Runtime.getRuntime().addShutdownHook(new Thread(server::close));
            server.start();
            try {
                dropLeftovers(server.superuser());
            } catch (SQLException e) {
                throw new IllegalStateException("cannot drop the databases of the last run", e);
            }
            return server;
        }

        // Builds of the same module may run side by side.
        private static EmbeddedPostgres prepare(int number) {
            Path home = Path.of(System.getProperty("basedir", ""), "target", "test-postgres-" + number);
            try {
                return EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(home), FAST);
            } catch (HomeInUseException e) {
                if (number == HOMES) {
                    throw e;
                }
                return prepare(number + 1);
            }
        }

        private static void dropLeftovers(DatabaseAccess superuser) throws SQLException {
            try (Connection connection = Databases.connect(superuser);
                    Statement statement = connection.createStatement()) {
                List<String> names = new ArrayList<>();
                try (ResultSet rows =
                        statement.executeQuery("select datname from pg_database where datname ~ '^t[0-9]+$'")) {
                    while (rows.next()) {
                        names.add(rows.getString(1));
                    }
                }
                for (String name : names) {
                    statement.execute("drop database " + name + " with (force)");
                }
            }
        }
    }
}
