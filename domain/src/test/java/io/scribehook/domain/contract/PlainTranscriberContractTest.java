package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.newId;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.SubmissionRequest;
import io.scribehook.domain.provider.Transcriber;
import java.net.URI;

class PlainTranscriberContractTest extends TranscriberContract {
    private final Job job = aJob().build();

    @Override
    protected Transcriber transcriberAt(URI provider) {
        return new PlainTranscriber(provider);
    }

    @Override
    protected SubmissionRequest request() {
        return new SubmissionRequest(job, new SubmissionId(newId()), URI.create("https://us.example/t0ken"));
    }
}
