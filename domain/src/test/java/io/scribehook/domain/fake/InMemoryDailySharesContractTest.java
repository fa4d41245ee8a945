package io.scribehook.domain.fake;

import io.scribehook.domain.contract.DailySharesContract;
import io.scribehook.domain.recipient.DailyShares;

class InMemoryDailySharesContractTest extends DailySharesContract {
    @Override
    protected DailyShares untouched() {
        return new InMemoryDailyShares();
    }
}
