package io.scribehook.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.Locale;

/** Takes the time of work, by kind and by the word that it ends with. */
public final class MeasuredPerformer implements Performer {
    private final Performer performer;
    private final MeterRegistry registry;

    public MeasuredPerformer(Performer performer, MeterRegistry registry) {
        this.performer = performer;
        this.registry = registry;
    }

    @Override
    public WorkKind kind() {
        return performer.kind();
    }

    @Override
    public String perform(Claim claim) {
        long began = System.nanoTime();
        String result = "crashed";
        try {
            result = performer.perform(claim);
            return result;
        } finally {
            Latencies.timer(
                            registry,
                            "scribehook.work",
                            "How long work took",
                            "kind",
                            kind().name().toLowerCase(Locale.ROOT),
                            "result",
                            result)
                    .record(Duration.ofNanos(System.nanoTime() - began));
        }
    }
}
