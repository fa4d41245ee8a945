package io.scribehook.http.provider.polled;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderName;
import jakarta.inject.Singleton;
import java.io.IOException;

/** How the provider that the configuration describes answers: the fetched answer is read by its JSON pointers. */
@Singleton
final class PolledDialect implements CallbackDialect {
    private final PolledProvider polled;

    PolledDialect(PolledProvider polled) {
        this.polled = polled;
    }

    @Override
    public ProviderName provider() {
        return PolledProvider.POLLED;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        JsonNode answer = PolledAnswer.tree(body);
        if (!polled.described()) return new Meaning.Unrecognised("no polled provider is configured");
        if (!answer.isObject()) return new Meaning.Unrecognised("the body is not a JSON object that can be read");
        var stage = polled.stage(answer);
        if (stage == PolledProvider.Stage.FAILED) {
            String reason = polled.error(answer);
            return new Meaning.TranscriptionFailed(
                    null, new Failure("failed", reason == null ? "the provider gave no reason" : reason));
        }
        // what comes from a place of its own may have a status of its own
        if (stage == PolledProvider.Stage.WORKING && polled.result.url() == null)
            return new Meaning.Progress(null, "work goes on");
        return polled.transcript()
                .read(answer)
                .<Meaning>map(transcript -> new Meaning.TranscriptReady(null, transcript))
                .orElseGet(() -> new Meaning.Unrecognised("neither a text nor words where they should be"));
    }
}
