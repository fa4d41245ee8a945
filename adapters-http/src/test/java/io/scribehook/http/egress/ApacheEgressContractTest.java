package io.scribehook.http.egress;

import io.scribehook.domain.contract.EgressContract;
import io.scribehook.domain.outgoing.Egress;

class ApacheEgressContractTest extends EgressContract {
    @Override
    protected Egress egress() {
        return Calls.egress(new SystemNames());
    }
}
