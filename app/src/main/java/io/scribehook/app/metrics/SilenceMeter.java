package io.scribehook.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Which providers do not call back any more, and for how long. No line for those that do. */
@Singleton
final class SilenceMeter {
    private static final Logger log = LoggerFactory.getLogger(SilenceMeter.class);

    private final Silences silences;
    private final MultiGauge silent;

    SilenceMeter(MeterRegistry registry, Silences silences) {
        this.silences = silences;
        silent = MultiGauge.builder("scribehook.provider.silent.seconds")
                .description("How long ago the first submission was made that the provider left without a callback")
                .register(registry);
    }

    void refresh(Instant now) {
        try {
            List<MultiGauge.Row<?>> rows = List.copyOf(
                    silences.known().stream().map(silence -> row(silence, now)).toList());
            silent.register(rows, true);
        } catch (RuntimeException e) {
            log.warn("metrics.no_silences", e);
        }
    }

    private static MultiGauge.Row<Number> row(Silence silence, Instant now) {
        double seconds = Duration.between(silence.since(), now).toMillis() / 1_000.0;
        return MultiGauge.Row.of(Tags.of("provider", silence.provider().value()), seconds);
    }
}
