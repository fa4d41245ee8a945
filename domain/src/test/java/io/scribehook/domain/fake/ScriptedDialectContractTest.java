package io.scribehook.domain.fake;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import io.scribehook.domain.fixture.Fixtures;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

class ScriptedDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new ScriptedDialect(Fixtures.PROVIDER);
    }

    @Override
    protected List<byte[]> samples() {
        return Stream.of(
                        "ready their-id en Hello there.",
                        "ready - - Hello.",
                        "failed their-id bad-audio It is silent.",
                        "progress their-id half of it",
                        "thin their-id completed",
                        "message payment.done evt_1 {\"amount\": 5}",
                        "challenge are you there")
                .map(sample -> sample.getBytes(StandardCharsets.UTF_8))
                .toList();
    }

    @Override
    protected String contentType() {
        return "text/plain";
    }
}
