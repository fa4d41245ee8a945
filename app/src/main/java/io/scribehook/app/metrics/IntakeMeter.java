package io.scribehook.app.metrics;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.scribehook.http.intake.IntakeCounts;
import io.scribehook.http.intake.IntakeObserver;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How deliveries were answered. */
@Singleton
final class IntakeMeter implements IntakeObserver {
    private static final String REFUSED = "refused.";

    private final MeterRegistry registry;
    private final Map<Integer, Timer> answers = new ConcurrentHashMap<>();

    IntakeMeter(MeterRegistry registry, IntakeCounts counts) {
        this.registry = registry;
        for (String name : counts.counts().keySet())
            if (name.startsWith(REFUSED))
                FunctionCounter.builder(
                                "scribehook.intake.refused",
                                counts,
                                all -> all.counts().getOrDefault(name, 0L))
                        .description("Deliveries that were refused, by reason")
                        .tag("reason", name.substring(REFUSED.length()))
                        .register(registry);
    }

    @Override
    public void answered(int status, Duration took) {
        answers.computeIfAbsent(status, this::timer).record(took);
    }

    private Timer timer(int status) {
        return Latencies.timer(
                registry,
                "scribehook.intake.answers",
                "How long senders waited for their answer",
                "status",
                Integer.toString(status));
    }
}
