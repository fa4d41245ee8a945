package io.scribehook.persistence;

import com.zaxxer.hikari.HikariDataSource;
import io.scribehook.persistence.embedded.DatabaseAccess;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import javax.sql.DataSource;

/**
 * This node's connections. There is no database yet when it is made, and there may be none for a while later: whoever
 * asks for a connection is told so after the connect timeout.
 */
@Singleton
final class ConnectionPool implements AutoCloseable {
    private final HikariDataSource pool;

    ConnectionPool(DatabaseConfig config, DatabaseServer server) {
        DatabaseAccess access = server.access();
        long patience = config.connectTimeout().toMillis();
        // Made without a configuration it waits for the first request before it connects.
        var hikari = new HikariDataSource();
        hikari.setPoolName("scribehook");
        hikari.setJdbcUrl(access.url());
        if (!access.user().isEmpty()) hikari.setUsername(access.user());
        if (!access.password().isEmpty()) hikari.setPassword(access.password());
        hikari.setMaximumPoolSize(config.poolSize());
        hikari.setMinimumIdle(Math.min(2, config.poolSize()));
        hikari.setInitializationFailTimeout(-1);
        hikari.setConnectionTimeout(patience);
        hikari.setValidationTimeout(Math.min(patience, 1_000));
        long seconds = Math.max(1, config.connectTimeout().toSeconds());
        hikari.addDataSourceProperty("connectTimeout", Long.toString(seconds));
        hikari.addDataSourceProperty("loginTimeout", Long.toString(seconds));
        hikari.addDataSourceProperty(
                "socketTimeout", Long.toString(config.socketTimeout().toSeconds()));
        hikari.addDataSourceProperty("tcpKeepAlive", "true");
        hikari.addDataSourceProperty("reWriteBatchedInserts", "true");
        hikari.addDataSourceProperty("ApplicationName", "scribehook");
        // The details of a server's error quote rows: recipients, secrets, texts.
        hikari.addDataSourceProperty("logServerErrorDetail", "false");
        pool = hikari;
    }

    DataSource dataSource() {
        return pool;
    }

    @PreDestroy
    @Override
    public void close() {
        pool.close();
    }
}
