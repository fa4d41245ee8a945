package io.scribehook.domain.operation;

import java.util.List;
import java.util.Optional;

/** Operations and how far they are. Thread-safe. */
public interface Operations {
    /** Adds it, or replaces what was known of it. */
    void save(Operation operation);

    Optional<Operation> find(OperationId id);

    /** The newest first; at most {@code limit}. */
    List<Operation> latest(int limit);
}
