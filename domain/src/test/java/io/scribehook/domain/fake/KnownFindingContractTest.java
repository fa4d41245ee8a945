package io.scribehook.domain.fake;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;

final class KnownFindingContractTest extends SelfCheckContract {
    @Override
    protected SelfCheck fine() {
        return new KnownFinding("it", new SelfCheck.Finding.Fine("works"));
    }

    @Override
    protected SelfCheck off() {
        return new KnownFinding("it", new SelfCheck.Finding.Off("is not set up"));
    }

    @Override
    protected SelfCheck wrong() {
        return new KnownFinding("it", new SelfCheck.Finding.Wrong("does not work", "mend it"));
    }
}
