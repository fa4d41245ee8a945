package com.example.speechmatics;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import java.util.List;

class SpeechmaticsDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new SpeechmaticsDialect();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(Samples.TRANSCRIPT.getBytes(UTF_8), Samples.REJECTED.getBytes(UTF_8));
    }
}
