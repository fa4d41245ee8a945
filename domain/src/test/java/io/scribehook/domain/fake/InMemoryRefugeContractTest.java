package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Refuge;
import io.scribehook.domain.contract.RefugeContract;
import java.util.Map;

final class InMemoryRefugeContractTest extends RefugeContract {
    private final InMemoryRefuge refuge = new InMemoryRefuge(2);

    @Override
    protected Refuge refuge() {
        return refuge;
    }

    @Override
    protected void keep(CallbackEvent event, Body body) {
        refuge.keep(new CallbackEvent(
                event.id(),
                event.address(),
                event.provider(),
                event.origin(),
                event.method(),
                event.query(),
                Map.of(),
                body.length(),
                event.proof(),
                event.receivedAt()));
    }

    @Override
    protected void release() {
        refuge.release();
    }
}
