package io.scribehook.persistence.embedded;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;

/** The role and the database of the service, made by the superuser if they are missing. */
final class Databases {

    static final String NAME = "scribehook";

    private Databases() {}

    static void ensure(DatabaseAccess superuser, DatabaseAccess service) throws SQLException {
        try (Connection connection = connect(superuser)) {
            if (!exists(connection, "select 1 from pg_roles where rolname = ?")) {
                execute(connection, "create role " + NAME + " login");
            }
            // Every time, so that losing the password file does no harm. Commands of this kind take no parameters.
            execute(
                    connection,
                    "alter role " + NAME + " password '" + service.password().replace("'", "''") + "'");
            if (!exists(connection, "select 1 from pg_database where datname = ?")) {
                execute(connection, "create database " + NAME + " owner " + NAME);
            }
        }
        connect(service).close();
    }

    static Connection connect(DatabaseAccess access) throws SQLException {
        return DriverManager.getConnection(access.url(), access.user(), access.password());
    }

    private static boolean exists(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, NAME);
            return statement.executeQuery().next();
        }
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
