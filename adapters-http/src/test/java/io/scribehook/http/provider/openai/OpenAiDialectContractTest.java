package io.scribehook.http.provider.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import java.util.List;

class OpenAiDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new OpenAiDialect();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                OpenAiDialectTest.VERBOSE.getBytes(UTF_8),
                OpenAiDialectTest.NESTED.getBytes(UTF_8),
                "{\"text\":\"Hello.\"}".getBytes(UTF_8),
                "{\"error\":{\"message\":\"No.\",\"type\":\"invalid_request_error\"}}".getBytes(UTF_8));
    }
}
