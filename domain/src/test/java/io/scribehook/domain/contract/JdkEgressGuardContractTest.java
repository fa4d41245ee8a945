package io.scribehook.domain.contract;

import io.scribehook.domain.outgoing.Egress;

class JdkEgressGuardContractTest extends EgressGuardContract {
    @Override
    protected Egress egress() {
        return new JdkEgress(false);
    }

    @Override
    protected Egress egressToThisMachine() {
        return new JdkEgress(true);
    }
}
