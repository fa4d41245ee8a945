package io.scribehook.http.provider.gladia;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import java.util.List;

class GladiaDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new GladiaDialect();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                ("{\"id\":\"4f1c\",\"event\":\"transcription.success\",\"payload\":" + GladiaDialectTest.RESULT + "}")
                        .getBytes(UTF_8),
                "{\"id\":\"4f1c\",\"event\":\"transcription.error\",\"error\":{\"code\":400,\"message\":\"No.\"}}"
                        .getBytes(UTF_8),
                "{\"event\":\"transcription.success\",\"payload\":{\"id\":\"4f1c\"}}".getBytes(UTF_8),
                "{\"id\":\"4f1c\",\"status\":\"processing\",\"result\":null}".getBytes(UTF_8));
    }
}
