package io.scribehook.app.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** Hears what was really said. Thread-safe. */
@FunctionalInterface
interface Ear extends AutoCloseable {
    Ear DEAF = _ -> Optional.empty();

    /** Empty when there is no speech that it can read. */
    Optional<Speech> hear(Path recording) throws IOException;

    @Override
    default void close() {}
}
