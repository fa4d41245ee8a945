package io.scribehook.persistence;

import io.scribehook.domain.contract.DailySharesContract;
import io.scribehook.domain.recipient.DailyShares;

final class JdbcDailySharesTest extends DailySharesContract {
    @Override
    protected DailyShares untouched() {
        TestService.clear();
        return TestService.bean(DailyShares.class);
    }
}
