package io.scribehook.http.provider.assemblyai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.contract.CallbackDialectContract;
import java.util.List;

class AssemblyAiDialectContractTest extends CallbackDialectContract {
    @Override
    protected CallbackDialect dialect() {
        return new AssemblyAiDialect();
    }

    @Override
    protected List<byte[]> samples() {
        return List.of(
                AssemblyAiDialectTest.COMPLETED.getBytes(UTF_8),
                "{\"transcript_id\":\"5fc4\",\"status\":\"completed\"}".getBytes(UTF_8),
                "{\"status\":\"redacted_audio_ready\",\"redacted_audio_url\":\"https://a.example/r\"}".getBytes(UTF_8),
                "{\"id\":\"5fc4\",\"status\":\"error\",\"error\":\"Too short.\"}".getBytes(UTF_8),
                "{\"id\":\"5fc4\",\"status\":\"processing\",\"text\":null}".getBytes(UTF_8));
    }
}
