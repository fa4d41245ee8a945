package io.scribehook.http.provider.gladia;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * How Gladia calls back: with the result for a job that asked for it ({@code CallbackTranscriptionSuccessPayload} and
 * {@code CallbackTranscriptionErrorPayload} of its OpenAPI description), with the id alone for an account's webhook. Its
 * help centre spells the events without {@code transcription.}; both spellings are understood. How often it repeats, and
 * after which answers, is documented nowhere: {@link #acknowledgement} is the usual one.
 */
@Singleton
final class GladiaDialect implements CallbackDialect {
    static final ProviderName GLADIA = new ProviderName("gladia");

    GladiaDialect() {}

    @Override
    public ProviderName provider() {
        return GLADIA;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        var reading = new GladiaReading();
        String fault = JsonWalk.through(body, reading::read);
        return fault == null ? reading.meaning() : new Meaning.Unrecognised(fault);
    }
}
