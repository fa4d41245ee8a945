package io.scribehook.http.provider.gladia;

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

class GladiaTranscriberContractTest extends TranscriberContract {
    private final List<Wired> opened = new ArrayList<>();
    private final SubmissionRequest request = Wired.request(
            aJob().provider(GladiaDialect.GLADIA).build(), URI.create("https://hooks.example.com/hook/t0ken"));

    @Override
    protected Transcriber transcriberAt(URI provider) {
        var wired = new Wired(Map.of(
                "scribehook.providers.gladia.api-key", "key",
                "scribehook.providers.gladia.base-url", provider.toString(),
                "scribehook.providers.gladia.timeout", "2s"));
        wired.clock.set(Instant.now());
        opened.add(wired);
        return wired.get(GladiaTranscriber.class);
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
