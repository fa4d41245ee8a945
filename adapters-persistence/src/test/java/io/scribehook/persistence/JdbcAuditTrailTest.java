package io.scribehook.persistence;

import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.contract.AuditTrailContract;

final class JdbcAuditTrailTest extends AuditTrailContract {
    @Override
    protected AuditTrail emptyAuditTrail() {
        TestService.clear();
        return TestService.bean(AuditTrail.class);
    }
}
