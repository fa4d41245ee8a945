package io.scribehook.app.worker;

import io.micrometer.core.instrument.MeterRegistry;
import io.scribehook.app.metrics.MeasuredPerformer;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.work.Performer;
import io.scribehook.domain.work.WorkKind;
import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Who does which kind of work, and how it is measured. */
@Singleton
final class Performers {
    private final Map<WorkKind, Performer> byKind = new EnumMap<>(WorkKind.class);

    Performers(List<Performer> performers, Storage storage, MeterRegistry registry) {
        for (Performer performer : performers)
            byKind.put(performer.kind(), new MeasuredPerformer(new Excused(performer, storage), registry));
    }

    Map<WorkKind, Performer> byKind() {
        return Map.copyOf(byKind);
    }
}
