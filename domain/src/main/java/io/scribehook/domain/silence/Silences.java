package io.scribehook.domain.silence;

import io.scribehook.domain.job.ProviderName;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds silent providers in what was submitted and what came, and keeps which ones are known. Thread-safe. */
public interface Silences {
    /**
     * Whether the latest submissions that a provider took all brought no callback. A submission counts once it brought
     * one, or was made before {@code due}: what has not had its time yet says nothing.
     *
     * @param from submissions made earlier do not count
     * @param submissions how many in a row; with fewer there is no silence
     */
    Optional<Silence> find(ProviderName provider, Instant from, Instant due, int submissions);

    /** Whether one of the latest thousand submissions made then or later brought a callback. */
    boolean heardSince(ProviderName provider, Instant then);

    /** Those that are known, by provider. */
    List<Silence> known();

    /** Makes it known to all nodes; false, and nothing happens, when its provider's silence is known. */
    boolean note(Silence silence);

    /** It is over; false when none of the provider was known. */
    boolean forget(ProviderName provider);
}
