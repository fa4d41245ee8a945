package io.scribehook.persistence;

import io.scribehook.domain.contract.OptOutsContract;
import io.scribehook.domain.recipient.OptOuts;

final class JdbcOptOutsTest extends OptOutsContract {
    @Override
    protected OptOuts nobody() {
        TestService.clear();
        return TestService.bean(OptOuts.class);
    }
}
