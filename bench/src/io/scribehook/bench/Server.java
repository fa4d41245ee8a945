package io.scribehook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;

/** The PostgreSQL that the service under test runs, as its other clients see it. */
record Server(Path home) {
    static final String OURS = "scribehook";
    private static final String USER = "postgres";

    static Server of(Path data) {
        return new Server(data.resolve("postgres"));
    }

    /** Room for the connections of everybody who is measured; nothing else differs from what users get. */
    void prepare() throws IOException {
        Files.createDirectories(
                home, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.writeString(home.resolve("local.conf"), "max_connections = 150\n");
    }

    String port() throws IOException {
        return Files.readString(home.resolve("port")).strip();
    }

    String password() throws IOException {
        return Files.readString(home.resolve("superuser-password")).strip();
    }

    String url(String database) throws IOException {
        return "jdbc:postgresql://127.0.0.1:" + port() + "/" + database + "?sslmode=disable";
    }

    Map<String, String> service(String database) throws IOException {
        return Map.of(
                "SCRIBEHOOK_DATABASE_URL", url(database),
                "SCRIBEHOOK_DATABASE_USER", USER,
                "SCRIBEHOOK_DATABASE_PASSWORD", password());
    }

    /** As libpq and its likes are told. */
    Map<String, String> client(String database) throws IOException {
        return Map.of(
                "PGHOST",
                "127.0.0.1",
                "PGPORT",
                port(),
                "PGDATABASE",
                database,
                "PGUSER",
                USER,
                "PGPASSWORD",
                password(),
                "PGSSLMODE",
                "disable");
    }

    Connection connect(String database) throws IOException, SQLException {
        return DriverManager.getConnection(url(database), USER, password());
    }

    void execute(String database, String sql) throws IOException, SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /** So that what somebody left behind is not vacuumed, or written to its files, while another one is measured. */
    void tidy(String database) throws IOException, SQLException {
        execute(database, "vacuum (analyze)");
        execute(database, "checkpoint");
    }

    long number(String database, String sql) throws IOException, SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    String text(String database, String sql) throws IOException, SQLException {
        try (Connection connection = connect(database);
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
