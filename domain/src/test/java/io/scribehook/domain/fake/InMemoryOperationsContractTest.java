package io.scribehook.domain.fake;

import io.scribehook.domain.contract.OperationsContract;
import io.scribehook.domain.operation.Operations;

final class InMemoryOperationsContractTest extends OperationsContract {
    @Override
    protected Operations noOperations() {
        return new InMemoryOperations();
    }
}
