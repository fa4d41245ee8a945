package io.scribehook.persistence;

import io.scribehook.domain.checkup.SelfCheck;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Whether the PostgreSQL that is configured lets us in, is new enough, and may be written. */
@Singleton
final class DatabaseCheck implements SelfCheck {
    private static final int OLDEST_MAJOR_VERSION = 15;

    private final DatabaseConfig config;

    DatabaseCheck(DatabaseConfig config) {
        this.config = config;
    }

    @Override
    public String subject() {
        return "database";
    }

    @Override
    public Finding look() {
        if (config.url() == null)
            return new Finding.Off("scribehook.database.url is not set: the service runs a PostgreSQL of its own.");
        try (Connection connection = OneConnection.to(config);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("""
                        select pg_is_in_recovery(), has_schema_privilege(current_schema(), 'CREATE')""")) {
            row.next();
            return found(connection.getMetaData().getDatabaseMajorVersion(), row.getBoolean(1), row.getBoolean(2));
        } catch (SQLException e) {
            return unreached(String.valueOf(e.getSQLState()));
        }
    }

    private static Finding found(int version, boolean standby, boolean creates) {
        if (version < OLDEST_MAJOR_VERSION)
            return new Finding.Wrong(
                    "It is PostgreSQL " + version + ".", "Use PostgreSQL " + OLDEST_MAJOR_VERSION + " or later.");
        if (standby) return new Finding.Wrong("It is a standby and takes no writes.", "Name the primary in the URL.");
        if (!creates)
            return new Finding.Wrong(
                    "The user may not create tables.", "Grant CREATE on the schema, or let the user own the database.");
        return new Finding.Fine("PostgreSQL " + version + " answers, and the user may create tables.");
    }

    /** Classes of SQLSTATE: 28 is a refused user or password, 3D a database that is not there. */
    private static Finding unreached(String state) {
        if (state.startsWith("28"))
            return new Finding.Wrong(
                    "It does not accept the user and password.",
                    "See scribehook.database.user and .password, and pg_hba.conf of the server.");
        if (state.startsWith("3D")) return new Finding.Wrong("There is no such database.", "Create it: createdb.");
        return new Finding.Wrong(
                "It cannot be reached (SQLSTATE " + state + ").",
                "See scribehook.database.url, and that the server runs and is let through.");
    }
}
