package io.scribehook.http.provider.deepgram;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import java.util.List;

class DeepgramDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new DeepgramDialect();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                DeepgramDialectTest.ONE_CHANNEL.getBytes(UTF_8),
                "{\"err_code\":\"Bad Request\",\"err_msg\":\"No.\",\"request_id\":\"r\"}".getBytes(UTF_8),
                "{\"type\":\"SpeechStarted\",\"channel\":[0],\"timestamp\":9.54}".getBytes(UTF_8));
    }
}
