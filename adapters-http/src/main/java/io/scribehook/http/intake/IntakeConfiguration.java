package io.scribehook.http.intake;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What the intake takes.
 *
 * @param maxBody the most bytes of a callback, counted after decompression
 * @param patience how long is waited for a request's head, and for a body before its rate counts
 * @param leastPerSecond how many bytes of a body have to come in a second, on the average, once patience is over
 * @param directory where large bodies wait until they are stored; null for the system's temporary directory
 */
@ConfigurationProperties("scribehook.intake")
record IntakeConfiguration(
        @Bindable(defaultValue = "64MB") @ReadableBytes long maxBody,
        @Bindable(defaultValue = "30s") Duration patience,
        @Bindable(defaultValue = "16KB") @ReadableBytes long leastPerSecond,
        @Nullable String directory) {
    IntakeConfiguration {
        if (patience.isNegative() || patience.isZero())
            throw new IllegalArgumentException("scribehook.intake.patience is more than nothing");
        if (leastPerSecond < 1)
            throw new IllegalArgumentException("scribehook.intake.least-per-second is at least one byte");
        if (maxBody < 1) throw new IllegalArgumentException("scribehook.intake.max-body is at least one byte");
    }

    Pace.Least pace() {
        return new Pace.Least(patience, leastPerSecond);
    }

    Path path() {
        return Path.of(directory == null ? System.getProperty("java.io.tmpdir") : directory);
    }
}
