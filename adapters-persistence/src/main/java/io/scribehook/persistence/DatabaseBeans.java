package io.scribehook.persistence;

import io.micronaut.context.annotation.Factory;
import io.scribehook.domain.access.SecretBox;
import io.scribehook.domain.callback.Rush;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** One pool, given to Micronaut Data under the name that it expects, and to Jdbi. */
@Factory
final class DatabaseBeans {
    @Singleton
    @Named(DataDefaults.NAME)
    DataSource dataSource(ConnectionPool pool) {
        return pool.dataSource();
    }

    /** The inbox tells it, whoever can wait asks it. */
    @Singleton
    Rush rush() {
        return new Rush(System::nanoTime);
    }

    /** On the pool itself: Micronaut's data source takes part in transactions that Jdbi knows nothing of. */
    @Singleton
    Jdbi jdbi(ConnectionPool pool, SecretBox box) {
        Jdbi jdbi = Statements.over(pool.dataSource());
        jdbi.configure(Sealing.class, sealing -> sealing.with(box));
        return jdbi;
    }
}
