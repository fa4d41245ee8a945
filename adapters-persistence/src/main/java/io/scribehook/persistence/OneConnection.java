package io.scribehook.persistence;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Objects;
import java.util.Properties;

/** A connection of its own to the configured database, without the pool, to look at it. */
final class OneConnection {
    private OneConnection() {}

    static Connection to(DatabaseConfig config) throws SQLException {
        var properties = new Properties();
        if (config.user() != null && !config.user().isEmpty()) properties.setProperty("user", config.user());
        if (config.password() != null && !config.password().isEmpty())
            properties.setProperty("password", config.password());
        properties.setProperty("connectTimeout", "5");
        properties.setProperty("loginTimeout", "10");
        properties.setProperty("socketTimeout", "10");
        properties.setProperty("logServerErrorDetail", "false");
        return DriverManager.getConnection(Objects.requireNonNull(config.url()), properties);
    }
}
