package io.scribehook.persistence.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** One statement on one connection. */
final class Sql {

    private Sql() {}

    static void execute(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = Databases.connect(access);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static String value(DatabaseAccess access, String sql) throws SQLException {
        try (Connection connection = Databases.connect(access);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
