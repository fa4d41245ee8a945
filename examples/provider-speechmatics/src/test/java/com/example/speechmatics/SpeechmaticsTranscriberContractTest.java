package com.example.speechmatics;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;

import io.scribehook.domain.contract.JdkEgress;
import io.scribehook.domain.contract.TranscriberContract;
import io.scribehook.domain.fake.InMemoryAudioStore;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Transcriber;
import io.scribehook.domain.text.JsonText;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;

class SpeechmaticsTranscriberContractTest extends TranscriberContract {
    @Override
    protected Transcriber transcriberAt(URI provider) {
        return new SpeechmaticsTranscriber(
                new SpeechmaticsApi("key", provider.toString(), Duration.ofSeconds(2), new JdkEgress(false)),
                new InMemoryAudioStore(new InMemoryStore()),
                InstantSource.system());
    }

    @Override
    protected SubmissionRequest request() {
        return new SubmissionRequest(
                aJob().provider(SpeechmaticsDialect.SPEECHMATICS)
                        .options(new JsonText("{\"transcription_config\":{\"language\":\"en\"}}"))
                        .build(),
                new SubmissionId(newId()),
                URI.create("https://hooks.example.com/hook/t0ken"));
    }
}
