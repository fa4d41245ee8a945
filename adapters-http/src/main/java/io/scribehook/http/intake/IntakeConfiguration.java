package io.scribehook.http.intake;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What the intake takes.
 *
 * @param maxBody the most bytes of a callback, counted after decompression
 * @param directory where large bodies wait until they are stored; null for the system's temporary directory
 */
@ConfigurationProperties("scribehook.intake")
record IntakeConfiguration(
        @Bindable(defaultValue = "64MB") @ReadableBytes long maxBody,
        @Nullable String directory) {
    IntakeConfiguration {
        if (maxBody < 1) throw new IllegalArgumentException("scribehook.intake.max-body is at least one byte");
    }

    Path path() {
        return Path.of(directory == null ? System.getProperty("java.io.tmpdir") : directory);
    }
}
