package io.scribehook.app.metrics;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outcome.Origin;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** When each provider last called back to this node. Thread-safe. */
@Singleton
final class Silence {
    private final MeterRegistry registry;
    private final Map<ProviderName, AtomicLong> lastHeard = new ConcurrentHashMap<>();

    Silence(MeterRegistry registry) {
        this.registry = registry;
    }

    void heard(CallbackEvent event) {
        if (event.origin() != Origin.CALLBACK) return;
        lastHeard
                .computeIfAbsent(event.provider(), this::watched)
                .set(event.receivedAt().toEpochMilli());
    }

    private AtomicLong watched(ProviderName provider) {
        var millis = new AtomicLong();
        Gauge.builder("scribehook.provider.last.callback", millis, value -> value.get() / 1_000.0)
                .description("When the provider last called back to this node, in seconds since 1970")
                .baseUnit("seconds")
                .tag("provider", provider.value())
                .register(registry);
        return millis;
    }
}
