package io.scribehook.domain.fake;

import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.OperationId;
import io.scribehook.domain.operation.Operations;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Operations in a map. */
public final class InMemoryOperations implements Operations {
    private final Map<OperationId, Operation> operations = new HashMap<>();

    @Override
    public synchronized void save(Operation operation) {
        operations.put(operation.id(), operation);
    }

    @Override
    public synchronized Optional<Operation> find(OperationId id) {
        return Optional.ofNullable(operations.get(id));
    }

    @Override
    public synchronized List<Operation> latest(int limit) {
        return operations.values().stream()
                .sorted(Comparator.comparing((Operation it) -> it.id().value(), Records.BY_ID)
                        .reversed())
                .limit(limit)
                .toList();
    }
}
