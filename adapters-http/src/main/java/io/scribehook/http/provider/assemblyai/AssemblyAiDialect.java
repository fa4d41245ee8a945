package io.scribehook.http.provider.assemblyai;

import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * How AssemblyAI calls back: with the id and the status alone, after which the transcript is asked for and read here
 * too. Source: its OpenAPI description and its guide on webhooks.
 */
@Singleton
final class AssemblyAiDialect implements CallbackDialect {
    static final ProviderName ASSEMBLYAI = new ProviderName("assemblyai");

    /** It repeats ten times at intervals of ten seconds, but after any 4xx never again. */
    private static final Acknowledgement NEVER_4XX = new Acknowledgement(200, 503, 503);

    AssemblyAiDialect() {}

    @Override
    public ProviderName provider() {
        return ASSEMBLYAI;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        var reading = new AssemblyAiReading();
        String fault = JsonWalk.through(body, reading::read);
        return fault == null ? reading.meaning() : new Meaning.Unrecognised(fault);
    }

    @Override
    public Acknowledgement acknowledgement() {
        return NEVER_4XX;
    }
}
