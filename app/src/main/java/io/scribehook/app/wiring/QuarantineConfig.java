package io.scribehook.app.wiring;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import io.scribehook.domain.callback.Quarantine;

/**
 * How much each source may hold in quarantine.
 *
 * @param mostEvents how many events
 * @param mostBytes how many bytes of their bodies
 */
@ConfigurationProperties("scribehook.quarantine")
record QuarantineConfig(
        @Bindable(defaultValue = "10000") long mostEvents,
        @Bindable(defaultValue = "256MB") @ReadableBytes long mostBytes) {
    QuarantineConfig {
        if (mostEvents < 1) throw new IllegalArgumentException("scribehook.quarantine.most-events is at least 1");
        if (mostBytes < 1) throw new IllegalArgumentException("scribehook.quarantine.most-bytes is at least one byte");
    }

    Quarantine.Amount most() {
        return new Quarantine.Amount(mostEvents, mostBytes);
    }
}
