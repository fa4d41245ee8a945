package io.scribehook.persistence;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;

final class ClockCheckTest extends SelfCheckContract {
    @Override
    protected SelfCheck fine() {
        return against(InstantSource.system());
    }

    @Override
    protected SelfCheck off() {
        return new ClockCheck(DatabaseCheckTest.config(null, null, null), InstantSource.system());
    }

    @Override
    protected SelfCheck wrong() {
        return against(InstantSource.offset(Clock.systemUTC(), Duration.ofMinutes(-3)));
    }

    private static SelfCheck against(InstantSource clock) {
        DatabaseAccess access = TestPostgres.freshDatabase();
        return new ClockCheck(DatabaseCheckTest.config(access.url(), access.user(), access.password()), clock);
    }
}
