package io.scribehook.http.intake;

import jakarta.inject.Singleton;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;

/** What this node's intake did since it started. Thread-safe. */
@Singleton
public final class IntakeCounts {
    private final LongAdder stored = new LongAdder();
    private final LongAdder repeated = new LongAdder();
    private final Map<Refused, LongAdder> refused = new EnumMap<>(Refused.class);

    IntakeCounts() {
        for (Refused reason : Refused.values()) refused.put(reason, new LongAdder());
    }

    void taken(boolean repeat) {
        (repeat ? repeated : stored).increment();
    }

    void refused(Refused reason) {
        var adder = refused.get(reason);
        if (adder != null) adder.increment();
    }

    /** By name: {@code stored}, {@code repeated}, {@code refused.unknown_address}, ... */
    public Map<String, Long> counts() {
        var counts = new TreeMap<String, Long>();
        counts.put("stored", stored.sum());
        counts.put("repeated", repeated.sum());
        refused.forEach(
                (reason, count) -> counts.put("refused." + reason.name().toLowerCase(Locale.ROOT), count.sum()));
        return counts;
    }
}
