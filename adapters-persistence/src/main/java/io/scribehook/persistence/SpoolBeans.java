package io.scribehook.persistence;

import io.micronaut.context.annotation.Factory;
import io.scribehook.persistence.spool.Spool;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Objects;

/** The spool of this node. */
@Factory
final class SpoolBeans {
    @Singleton
    Spool spool(SpoolConfig config, DataConfig data) {
        Path directory = Objects.requireNonNullElseGet(
                config.directory(), () -> data.dataDirectory().resolve("spool"));
        try {
            return Spool.at(directory, config.maxBytes(), config.maxFiles());
        } catch (IOException e) {
            throw new UncheckedIOException("the spool cannot be read: " + directory, e);
        }
    }
}
