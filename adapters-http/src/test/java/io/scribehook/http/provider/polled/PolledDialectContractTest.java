package io.scribehook.http.provider.polled;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import io.scribehook.http.provider.Wired;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

class PolledDialectContractTest extends CallbackDialectContract {
    private final Wired wired = Described.wired(Described.at("http://127.0.0.1:1"), Described.transcript());

    @Override
    protected CallbackDialect dialect() {
        return wired.get(PolledDialect.class);
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                PolledDialectTest.FINISHED.getBytes(UTF_8),
                "{\"job\":{\"id\":7,\"state\":\"rejected\",\"reason\":\"No.\"}}".getBytes(UTF_8),
                "{\"job\":{\"id\":7,\"state\":\"running\"}}".getBytes(UTF_8));
    }

    @AfterEach
    void stop() {
        wired.close();
    }
}
