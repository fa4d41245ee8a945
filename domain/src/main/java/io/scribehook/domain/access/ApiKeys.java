package io.scribehook.domain.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The keys to the API. Thread-safe. */
public interface ApiKeys {
    Optional<ApiKey> find(String prefix);

    /** All of them, the oldest first. */
    List<ApiKey> all();

    /** Adds the key, or replaces the one with that prefix. */
    void save(ApiKey key);

    /** Notes that the key was used; may be written some time later. */
    void used(String prefix, Instant at);
}
