package io.scribehook.http.intake;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.PendingProofs;
import io.scribehook.domain.source.SourceName;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.function.BiConsumer;

/** Proves by the source's verification, as of the time when the delivery arrived. */
@Singleton
final class SourceProofs implements PendingProofs {
    private final Gate gate;
    private final IntakeConfiguration limits;

    SourceProofs(Gate gate, IntakeConfiguration limits) {
        this.gate = gate;
        this.limits = limits;
    }

    @Override
    public boolean prove(CallbackEvent pending, Body body, BiConsumer<CallbackEvent, Body> proven) throws IOException {
        if (!(pending.address() instanceof Address.ToSource(SourceName source))) return false;
        var request = PendingRequest.of(pending);
        return switch (gate.atSource(source, request, pending.receivedAt())) {
            case Admission.Admitted admitted -> prove(pending, body, admitted, request, proven);
            case Admission.Unknown _, Admission.Unproven _ -> false;
            case Admission.Undecided undecided -> throw undecided.cause();
        };
    }

    private boolean prove(
            CallbackEvent pending,
            Body body,
            Admission.Admitted admitted,
            PendingRequest request,
            BiConsumer<CallbackEvent, Body> proven)
            throws IOException {
        Decoding decoding = Decoding.of(request.getHeaders().get("Content-Encoding", String.class, ""));
        return switch (Arrived.of(body.open(), body.length(), limits, admitted.seal(), decoding)) {
            case Arrived.Whole(Arrival whole, boolean decoded) -> {
                try (whole) {
                    if (!admitted.seal().holds(whole)) yield false;
                    proven.accept(
                            admitted.event(pending.id(), request, whole.length(), decoded, pending.receivedAt()),
                            whole);
                    yield true;
                }
            }
            case Arrived.Not(Refused reason) -> {
                if (reason == Refused.UNAVAILABLE || reason == Refused.CUT_SHORT)
                    throw new IOException("the body is out of reach: " + reason);
                yield false;
            }
        };
    }
}
