package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderName;
import java.io.IOException;

/** Speaks plain words like {@link ScriptedDialect} until it is taught to read otherwise. */
public final class TeachableDialect implements CallbackDialect {
    private final ScriptedDialect plain;
    private volatile Reading reading;

    public TeachableDialect(ProviderName provider) {
        plain = new ScriptedDialect(provider);
        reading = plain::read;
    }

    /** How events are read. */
    @FunctionalInterface
    public interface Reading {
        Meaning read(CallbackEvent event, Body body) throws IOException;
    }

    public void teach(Reading better) {
        reading = better;
    }

    public void forgetWhatItWasTaught() {
        reading = plain::read;
    }

    @Override
    public ProviderName provider() {
        return plain.provider();
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        return reading.read(event, body);
    }
}
