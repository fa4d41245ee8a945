package io.scribehook.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.scribehook.domain.callback.Refuge;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.work.Backlog;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How storage and backlog stand. Looked up when somebody asks, and not more often than every ten seconds. */
@Singleton
final class StandingMeter {
    private static final Logger log = LoggerFactory.getLogger(StandingMeter.class);
    private static final Duration FRESH = Duration.ofSeconds(10);

    private final Storage storage;
    private final Backlog backlog;
    private final InstantSource clock;
    private final AtomicBoolean answers = new AtomicBoolean();
    private final MultiGauge due;
    private final MultiGauge later;
    private final MultiGauge oldest;
    private final SilenceMeter silence;
    private @Nullable Instant looked;

    StandingMeter(
            MeterRegistry registry,
            Storage storage,
            Backlog backlog,
            SilenceMeter silence,
            Refuge refuge,
            InstantSource clock) {
        this.storage = storage;
        this.backlog = backlog;
        this.silence = silence;
        this.clock = clock;
        registry.gauge("scribehook.database.answers", answers, it -> it.get() ? 1 : 0);
        registry.more()
                .counter(
                        "scribehook.spool.kept",
                        Tags.empty(),
                        refuge,
                        it -> it.standing().kept());
        spool(registry, refuge, "events", Refuge.Standing::events);
        spool(registry, refuge, "bytes", Refuge.Standing::bytes);
        spool(registry, refuge, "damaged", Refuge.Standing::damaged);
        spool(registry, refuge, "accepts", standing -> standing.accepts() ? 1 : 0);
        spool(registry, refuge, "oldest.age.seconds", standing -> age(standing.oldest()));
        due = gauges(registry, "due", "Work that should have been done by now");
        later = gauges(registry, "later", "Work that is to be done some time");
        oldest = gauges(registry, "oldest.age.seconds", "How long the oldest of what is due has been due");
    }

    /** To be called before the gauges are read. */
    synchronized void refresh() {
        Instant now = clock.instant();
        if (looked != null && looked.plus(FRESH).isAfter(now)) return;
        looked = now;
        answers.set(storage.ready());
        List<Backlog.Line> lines = answers.get() ? read(now) : List.of();
        rows(due, lines, Backlog.Line::due);
        rows(later, lines, Backlog.Line::later);
        rows(oldest, lines, line -> age(line.oldestDue()));
        if (answers.get()) silence.refresh(now);
    }

    private List<Backlog.Line> read(Instant now) {
        try {
            return Lanes.few(backlog.lines(now));
        } catch (RuntimeException e) {
            log.warn("metrics.no_backlog", e);
            return List.of();
        }
    }

    private double age(@Nullable Instant since) {
        return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1_000.0;
    }

    private static void spool(
            MeterRegistry registry, Refuge refuge, String what, ToDoubleFunction<Refuge.Standing> value) {
        registry.gauge("scribehook.spool." + what, refuge, it -> value.applyAsDouble(it.standing()));
    }

    private static MultiGauge gauges(MeterRegistry registry, String what, String description) {
        return MultiGauge.builder("scribehook.backlog." + what)
                .description(description)
                .register(registry);
    }

    private static void rows(MultiGauge gauges, List<Backlog.Line> lines, ToDoubleFunction<Backlog.Line> value) {
        List<MultiGauge.Row<?>> rows = List.copyOf(lines.stream()
                .map(line -> MultiGauge.Row.of(
                        Tags.of(
                                "kind",
                                line.kind().name().toLowerCase(Locale.ROOT),
                                "lane",
                                line.lane().value()),
                        value.applyAsDouble(line)))
                .toList());
        gauges.register(rows, true);
    }
}
