package io.scribehook.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The PostgreSQL to use. {@code toString} shows no credentials.
 *
 * @param url {@code jdbc:postgresql://host/database}; without it the service runs a PostgreSQL of its own
 * @param poolSize the most connections that this node opens
 * @param connectTimeout how long is waited for a connection, also for a free one of the pool
 * @param socketTimeout how long a statement may take to answer
 * @param intakeTimeout how long storing a callback may take to answer: the sender waits meanwhile
 * @param commitTogether the most callbacks in one commit; with 1 each has its own
 */
@ConfigurationProperties("scribehook.database")
record DatabaseConfig(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password,
        @Bindable(defaultValue = "20") int poolSize,
        @Bindable(defaultValue = "2s") Duration connectTimeout,
        @Bindable(defaultValue = "60s") Duration socketTimeout,
        @Bindable(defaultValue = "2s") Duration intakeTimeout,
        @Bindable(defaultValue = "128") int commitTogether) {

    DatabaseConfig {
        // An empty environment variable is none.
        if (url != null && url.isBlank()) url = null;
        // Without the text, which may carry a password.
        if (url != null && !url.startsWith("jdbc:postgresql:"))
            throw new IllegalArgumentException("scribehook.database.url must start with jdbc:postgresql:");
    }

    @Override
    public String toString() {
        return "DatabaseConfig[external=" + (url != null) + ", poolSize=" + poolSize + "]";
    }
}
