package io.scribehook.domain.fake;

import io.scribehook.domain.contract.OptOutsContract;
import io.scribehook.domain.recipient.OptOuts;

class InMemoryOptOutsContractTest extends OptOutsContract {
    @Override
    protected OptOuts nobody() {
        return new InMemoryOptOuts();
    }
}
