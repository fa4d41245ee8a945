package io.scribehook.http.provider.deepgram;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.http.provider.json.JsonWalk;
import jakarta.inject.Singleton;
import java.io.IOException;

/**
 * How Deepgram calls back: the body is that of a synchronous answer ({@code ListenV1Response} of the OpenAPI
 * description in deepgram-api-specs). The shape of an error callback is documented nowhere, so every shape that its
 * errors have elsewhere is understood. Whatever is not 2xx is repeated, 10 times at intervals of 30 seconds
 * (developers.deepgram.com, the page on callbacks), so {@link #acknowledgement} is the usual one.
 */
@Singleton
final class DeepgramDialect implements CallbackDialect {
    static final ProviderName DEEPGRAM = new ProviderName("deepgram");

    DeepgramDialect() {}

    @Override
    public ProviderName provider() {
        return DEEPGRAM;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        var reading = new DeepgramReading();
        String fault = JsonWalk.through(body, reading::read);
        return fault == null ? reading.meaning() : new Meaning.Unrecognised(fault);
    }
}
