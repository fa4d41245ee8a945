package io.scribehook.http.provider.assemblyai;

import static io.scribehook.domain.fixture.Fixtures.aJob;

import io.scribehook.domain.contract.TranscriberContract;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.http.provider.Wired;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class AssemblyAiTranscriberContractTest extends TranscriberContract {
    private final List<Wired> opened = new ArrayList<>();
    private final SubmissionRequest request = Wired.request(
            aJob().provider(AssemblyAiDialect.ASSEMBLYAI).build(), URI.create("https://hooks.example.com/hook/t0ken"));

    @Override
    protected Transcriber transcriberAt(URI provider) {
        var wired = new Wired(Map.of(
                "scribehook.providers.assemblyai.api-key", "key",
                "scribehook.providers.assemblyai.base-url", provider.toString(),
                "scribehook.providers.assemblyai.timeout", "2s"));
        wired.clock.set(Instant.now());
        opened.add(wired);
        return wired.get(AssemblyAiTranscriber.class);
    }

    @Override
    protected SubmissionRequest request() {
        return request;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Wired::close);
    }
}
