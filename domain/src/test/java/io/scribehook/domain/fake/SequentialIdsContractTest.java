package io.scribehook.domain.fake;

import io.scribehook.domain.contract.IdsContract;
import io.scribehook.domain.time.Ids;
import java.time.Duration;
import java.time.Instant;

class SequentialIdsContractTest extends IdsContract {
    private final SettableClock clock = new SettableClock();

    @Override
    protected Ids ids() {
        return new SequentialIds(clock);
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void pass() {
        clock.advance(Duration.ofMillis(1));
    }
}
