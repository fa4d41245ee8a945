package io.scribehook.http.provider.polled;

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

class PolledTranscriberContractTest extends TranscriberContract {
    private final List<Wired> opened = new ArrayList<>();
    private final SubmissionRequest request = Wired.request(
            aJob().provider(PolledProvider.POLLED).build(), URI.create("https://hooks.example.com/hook/t0ken"));

    @Override
    protected Transcriber transcriberAt(URI provider) {
        var wired =
                Described.wired(Described.at(provider.toString().replaceFirst("/$", "")), Map.of("submit.id", "/id"));
        wired.clock.set(Instant.now());
        opened.add(wired);
        return wired.get(PolledTranscriber.class);
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
