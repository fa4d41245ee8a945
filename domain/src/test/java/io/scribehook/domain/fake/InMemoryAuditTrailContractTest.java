package io.scribehook.domain.fake;

import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.contract.AuditTrailContract;

class InMemoryAuditTrailContractTest extends AuditTrailContract {
    @Override
    protected AuditTrail emptyAuditTrail() {
        return new InMemoryAuditTrail(new InMemoryStore());
    }
}
