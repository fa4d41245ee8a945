package io.scribehook.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.scribehook.domain.callback.BoundQuarantine;
import io.scribehook.domain.callback.Quarantine.Held;
import io.scribehook.domain.retention.ForgetOldRecords;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.function.ToLongFunction;

/** What quarantines hold, and what was dropped and forgotten. Thread-safe. */
@Singleton
public final class HousekeepingMeter {
    private static final String SOURCE = "source";

    private final MeterRegistry registry;
    private final MultiGauge events;
    private final MultiGauge bytes;

    HousekeepingMeter(MeterRegistry registry) {
        this.registry = registry;
        events = gauge("events", "How many events each source has in quarantine");
        bytes = gauge("bytes", "How many bytes their bodies had");
    }

    private MultiGauge gauge(String what, String description) {
        return MultiGauge.builder("scribehook.quarantine." + what)
                .description(description)
                .register(registry);
    }

    /** How quarantines stand. */
    public void held(List<Held> sources) {
        rows(events, sources, source -> source.all().events());
        rows(bytes, sources, source -> source.all().bytes());
    }

    private static void rows(MultiGauge gauge, List<Held> sources, ToLongFunction<Held> value) {
        List<MultiGauge.Row<?>> rows = List.copyOf(sources.stream()
                .map(source ->
                        MultiGauge.Row.of(Tags.of(SOURCE, source.source().value()), (double) value.applyAsLong(source)))
                .toList());
        gauge.register(rows, true);
    }

    /** This node dropped this. */
    public void dropped(BoundQuarantine.Dropped dropped) {
        registry.counter(
                        "scribehook.quarantine.dropped",
                        SOURCE,
                        dropped.source().value())
                .increment((double) dropped.amount().events());
    }

    /** This node forgot this. */
    public void forgotten(ForgetOldRecords.Forgotten forgotten) {
        forgotten("bodies", forgotten.bodies());
        forgotten("callbacks", forgotten.events());
        forgotten("jobs", forgotten.jobs());
    }

    private void forgotten(String what, int number) {
        registry.counter("scribehook.retention.forgotten", "what", what).increment(number);
    }
}
