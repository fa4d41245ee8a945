package io.scribehook.domain.contract;

import io.scribehook.domain.outgoing.Egress;

class JdkEgressContractTest extends EgressContract {
    @Override
    protected Egress egress() {
        return new JdkEgress(false);
    }
}
