package io.scribehook.domain.provider;

import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.job.ProviderName;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** The providers that are there: every one has a dialect, most have a transcriber. */
public final class Providers {
    private final Map<ProviderName, CallbackDialect> dialects;
    private final Map<ProviderName, Transcriber> transcribers;

    /** Fails when two adapters claim the same provider. */
    public Providers(Collection<? extends CallbackDialect> dialects, Collection<? extends Transcriber> transcribers) {
        this.dialects = byName(dialects, CallbackDialect::provider);
        this.transcribers = byName(transcribers, Transcriber::provider);
    }

    private static <T> Map<ProviderName, T> byName(Collection<? extends T> all, Function<T, ProviderName> name) {
        var found = new HashMap<ProviderName, T>();
        for (T one : all)
            if (found.put(name.apply(one), one) != null)
                throw new IllegalArgumentException("two adapters speak for \"" + name.apply(one) + "\"");
        return Map.copyOf(found);
    }

    public Optional<CallbackDialect> dialect(ProviderName provider) {
        return Optional.ofNullable(dialects.get(provider));
    }

    public Optional<Transcriber> transcriber(ProviderName provider) {
        return Optional.ofNullable(transcribers.get(provider));
    }

    public Set<ProviderName> dialects() {
        return dialects.keySet();
    }

    public Collection<Transcriber> transcribers() {
        return transcribers.values();
    }
}
