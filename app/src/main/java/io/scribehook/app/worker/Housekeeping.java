package io.scribehook.app.worker;

import io.scribehook.app.metrics.HousekeepingMeter;
import io.scribehook.domain.callback.BoundQuarantine;
import io.scribehook.domain.callback.Quarantine.Held;
import io.scribehook.domain.job.ForgetOrphanedAudio;
import io.scribehook.domain.retention.ForgetOldRecords;
import io.scribehook.domain.source.SourceName;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has quarantines kept within bounds, and old records and orphaned uploads forgotten. Every node does it: there is nothing
 * to agree on.
 */
@Singleton
final class Housekeeping implements Startup.OnceOpen {
    private static final Logger log = LoggerFactory.getLogger(Housekeeping.class);
    private static final int ROUNDS_BETWEEN_FORGETTING = 40;
    private static final int ROUNDS_BETWEEN_SWEEPING = 240;

    private final BoundQuarantine quarantine;
    private final ForgetOldRecords records;
    private final ForgetOrphanedAudio audio;
    private final HousekeepingMeter meter;
    private final Duration pause;
    private final Set<SourceName> overfull = new HashSet<>();
    private final Thread thread = Thread.ofVirtual().name("housekeeping").unstarted(this::loop);

    Housekeeping(
            BoundQuarantine quarantine,
            ForgetOldRecords records,
            ForgetOrphanedAudio audio,
            HousekeepingMeter meter,
            HousekeepingConfig config) {
        this.quarantine = quarantine;
        this.records = records;
        this.audio = audio;
        this.meter = meter;
        this.pause = config.pause();
    }

    @Override
    public void run() {
        thread.start();
    }

    private void loop() {
        try {
            for (int round = 0; ; round++) {
                attempt("quarantine", this::boundQuarantine);
                if (round % ROUNDS_BETWEEN_FORGETTING == 0) attempt("retention", this::forget);
                if (round % ROUNDS_BETWEEN_SWEEPING == 0) attempt("audio", this::sweep);
                Thread.sleep(pause);
            }
        } catch (InterruptedException _) {
            // the service stops
        }
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            log.warn("housekeeping.postponed what={} reason={}", what, e.toString());
        }
    }

    private void boundQuarantine() {
        for (var dropped : quarantine.run()) {
            log.warn(
                    "quarantine.dropped source={} events={} bytes={} proof=none",
                    dropped.source(),
                    dropped.amount().events(),
                    dropped.amount().bytes());
            meter.dropped(dropped);
        }
        List<Held> held = quarantine.held();
        for (Held source : held)
            if (!quarantine.isOverfull(source)) overfull.remove(source.source());
            else if (overfull.add(source.source()))
                log.warn(
                        "quarantine.overfull source={} events={} bytes={} unproven={}",
                        source.source(),
                        source.all().events(),
                        source.all().bytes(),
                        source.unproven().events());
        meter.held(held);
    }

    private void forget() {
        var forgotten = records.run();
        if (!forgotten.isSome()) return;
        log.info(
                "retention.forgotten bodies={} callbacks={} jobs={}",
                forgotten.bodies(),
                forgotten.events(),
                forgotten.jobs());
        meter.forgotten(forgotten);
    }

    private void sweep() {
        var forgotten = audio.run();
        if (forgotten.isSome())
            log.info(
                    "audio.orphans_forgotten unfinished={} unclaimed={}",
                    forgotten.unfinished(),
                    forgotten.unclaimed());
    }

    @PreDestroy
    void stop() {
        thread.interrupt();
    }
}
