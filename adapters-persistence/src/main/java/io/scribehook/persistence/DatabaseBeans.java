package io.scribehook.persistence;

import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Primary;
import io.micronaut.data.jdbc.config.DataJdbcConfiguration;
import io.micronaut.data.model.query.builder.sql.Dialect;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** One pool, given to Micronaut Data under the name that it expects, and to Jdbi. */
@Factory
final class DatabaseBeans {
    private static final String DEFAULT = "default";

    @Singleton
    @Primary
    @Named(DEFAULT)
    DataSource dataSource(ConnectionPool pool) {
        return pool.dataSource();
    }

    /** Stands in for {@code datasources.default.*}, which nobody should have to configure. */
    @Singleton
    @Primary
    @Named(DEFAULT)
    DataJdbcConfiguration dataConfiguration() {
        var configuration = new DataJdbcConfiguration(DEFAULT);
        configuration.setDialect(Dialect.POSTGRES);
        return configuration;
    }

    /** On the pool itself: Micronaut's data source takes part in transactions that Jdbi knows nothing of. */
    @Singleton
    Jdbi jdbi(ConnectionPool pool) {
        return Statements.over(pool.dataSource());
    }
}
