package io.scribehook.http.provider.openai;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;

import io.scribehook.domain.contract.TranscriberContract;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.http.provider.Wired;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;

class OpenAiTranscriberContractTest extends TranscriberContract {
    private final List<Wired> opened = new ArrayList<>();
    private final AudioId audio = new AudioId(newId());
    private final SubmissionRequest request = Wired.request(
            aJob().provider(OpenAiDialect.OPENAI)
                    .audio(new Audio.Uploaded(audio, "audio/wav", 4))
                    .build(),
            URI.create("https://hooks.example.com/hook/t0ken"));

    @Override
    protected Transcriber transcriberAt(URI provider) throws IOException {
        var wired = new Wired(Map.of(
                "scribehook.providers.openai.base-url",
                provider.toString(),
                "scribehook.providers.openai.timeout",
                "2s"));
        wired.clock.set(Instant.now());
        wired.audio.store(audio, new ByteArrayInputStream(new byte[4]), 4);
        opened.add(wired);
        return wired.get(OpenAiTranscriber.class);
    }

    @Override
    protected SubmissionRequest request() {
        return request;
    }

    @Override
    protected boolean fetches() {
        return false;
    }

    @AfterEach
    void closeAll() {
        opened.forEach(Wired::close);
    }
}
