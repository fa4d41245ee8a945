package io.scribehook.persistence;

import io.scribehook.domain.contract.OperationsContract;
import io.scribehook.domain.operation.Operations;

final class JdbcOperationsTest extends OperationsContract {
    @Override
    protected Operations noOperations() {
        TestService.clear();
        return TestService.bean(Operations.class);
    }
}
