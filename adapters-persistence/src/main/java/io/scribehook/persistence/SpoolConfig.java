package io.scribehook.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where callbacks wait for the database.
 *
 * @param directory of this node alone; {@code <data directory>/spool} unless given
 * @param maxBytes when so much waits, callbacks are refused
 * @param maxFiles likewise
 */
@ConfigurationProperties("scribehook.spool")
record SpoolConfig(
        @Nullable Path directory,
        @Bindable(defaultValue = "2GB") @ReadableBytes long maxBytes,
        @Bindable(defaultValue = "100000") int maxFiles) {}
