package io.scribehook.http.world;

import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;

/** Of a provider that never comes again after a 4xx. */
final class SoreDialect implements CallbackDialect {
    @Override
    public ProviderName provider() {
        return new ProviderName("sore");
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) {
        return new Meaning.Unrecognised("nobody reads it");
    }

    @Override
    public Acknowledgement acknowledgement() {
        return new Acknowledgement(200, 503, 503);
    }
}
