package io.scribehook.http.egress;

import io.scribehook.domain.contract.EgressGuardContract;
import io.scribehook.domain.outgoing.Egress;

class ApacheEgressGuardContractTest extends EgressGuardContract {
    @Override
    protected Egress egress() {
        return Calls.egress(new SystemNames());
    }

    @Override
    protected Egress egressToThisMachine() {
        return Calls.egress(new SystemNames(), "127.0.0.0/8");
    }
}
