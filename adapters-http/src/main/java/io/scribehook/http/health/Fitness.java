package io.scribehook.http.health;

import io.scribehook.domain.callback.Refuge;
import io.scribehook.domain.ledger.Storage;
import jakarta.inject.Singleton;

/** Whether callbacks can be taken: into the storage, or else into the refuge. Thread-safe. */
@Singleton
final class Fitness {
    private final Storage storage;
    private final Refuge refuge;

    Fitness(Storage storage, Refuge refuge) {
        this.storage = storage;
        this.refuge = refuge;
    }

    /** How fit the service is. */
    enum Level {
        /** Everything works. */
        READY,
        /** Callbacks are taken; one of the two places for them is out of order. */
        DEGRADED,
        /** A callback that came now would be refused. */
        UNREADY
    }

    /**
     * What was found.
     *
     * @param stored whether the storage answers
     */
    record Finding(boolean stored, Refuge.Standing refuge) {
        Level level() {
            if (stored && refuge.accepts()) return Level.READY;
            return stored || refuge.accepts() ? Level.DEGRADED : Level.UNREADY;
        }
    }

    Finding now() {
        return new Finding(storage.ready(), refuge.standing());
    }
}
