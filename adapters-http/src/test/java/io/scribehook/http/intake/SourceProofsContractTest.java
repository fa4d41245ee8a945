package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.PendingProofs;
import io.scribehook.domain.contract.PendingProofsContract;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Server;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

class SourceProofsContractTest extends PendingProofsContract {
    private final Server server = Server.start();

    @AfterEach
    void stop() {
        server.close();
    }

    @Override
    protected PendingProofs proofs() {
        new Deliveries(server).source("paid", new Verification.Header("x-key", List.of("right-secret")));
        return server.bean(PendingProofs.class);
    }

    @Override
    protected CallbackEvent right() {
        return pending("right-secret");
    }

    @Override
    protected CallbackEvent wrong() {
        return pending("wrong-secret");
    }

    private static CallbackEvent pending(String secret) {
        var request = HttpRequest.POST("/hook/sources/paid?a=b", "").header("X-Key", secret);
        return PendingRequest.event(
                new EventId(new UUID(7, 8)), new SourceName("paid"), request, 2, Instant.ofEpochSecond(1_700_000_000));
    }
}
