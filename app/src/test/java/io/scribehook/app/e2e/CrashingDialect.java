package io.scribehook.app.e2e;

import io.micronaut.context.annotation.Requires;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import jakarta.inject.Singleton;

/** A dialect with a defect, in the services that ask for it. */
@Singleton
@Requires(property = CrashingDialect.PROPERTY)
final class CrashingDialect implements CallbackDialect {
    static final String PROPERTY = "test.crashing-dialect";

    @Override
    public ProviderName provider() {
        return new ProviderName("crashing");
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) {
        throw new IllegalStateException("a defect");
    }
}
