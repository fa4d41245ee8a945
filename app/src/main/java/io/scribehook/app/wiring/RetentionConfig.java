package io.scribehook.app.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.scribehook.domain.retention.ForgetOldRecords;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * For how long what is kept; what is not set is kept for ever.
 *
 * @param bodies raw bodies of callbacks that were read, at least an hour
 * @param all whole jobs, and callbacks that belong to none, at least a week: repeats are recognised by them
 */
@ConfigurationProperties("scribehook.retention")
record RetentionConfig(@Nullable Duration bodies, @Nullable Duration all) {
    private static final Duration LEAST_FOR_BODIES = Duration.ofHours(1);
    private static final Duration LEAST_FOR_ALL = Duration.ofDays(7);

    RetentionConfig {
        if (bodies != null && bodies.compareTo(LEAST_FOR_BODIES) < 0)
            throw new IllegalArgumentException("scribehook.retention.bodies is at least an hour");
        if (all != null && all.compareTo(LEAST_FOR_ALL) < 0)
            throw new IllegalArgumentException("scribehook.retention.all is at least seven days");
    }

    ForgetOldRecords.Keep keep() {
        return new ForgetOldRecords.Keep(bodies, all);
    }
}
