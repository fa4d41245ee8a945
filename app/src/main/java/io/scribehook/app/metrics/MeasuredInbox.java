package io.scribehook.app.metrics;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.outcome.Origin;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Counts what is stored, where it came to, and how long it took. */
final class MeasuredInbox implements Inbox {
    private final Inbox inbox;
    private final MeterRegistry registry;
    private final Silence silence;
    private final Map<Kind, Meters> known = new ConcurrentHashMap<>();

    private record Kind(String provider, String address, Origin origin, String result) {}

    /** Kept, for looking them up costs more than counting. */
    private record Meters(Counter events, Counter bytes, Timer stored) {}

    private MeasuredInbox(Inbox inbox, MeterRegistry registry, Silence silence) {
        this.inbox = inbox;
        this.registry = registry;
        this.silence = silence;
    }

    @Override
    public CompletionStage<Receipt> begin(CallbackEvent event, Body body) {
        long began = System.nanoTime();
        return inbox.begin(event, body).whenComplete((receipt, _) -> {
            count(event, result(receipt), System.nanoTime() - began);
            if (receipt != null) silence.heard(event);
        });
    }

    private static String result(@Nullable Receipt receipt) {
        return switch (receipt) {
            case null -> "unavailable";
            case Receipt.Stored _ -> "stored";
            case Receipt.Repeated _ -> "repeated";
        };
    }

    private void count(CallbackEvent event, String result, long nanos) {
        var kind = new Kind(event.provider().value(), address(event.address()), event.origin(), result);
        Meters meters = known.computeIfAbsent(kind, this::meters);
        meters.events().increment();
        meters.bytes().increment((double) event.bytes());
        meters.stored().record(nanos, TimeUnit.NANOSECONDS);
    }

    private Meters meters(Kind kind) {
        return new Meters(
                registry.counter(
                        "scribehook.events",
                        "provider",
                        kind.provider(),
                        "address",
                        kind.address(),
                        "origin",
                        kind.origin().name().toLowerCase(Locale.ROOT),
                        "result",
                        kind.result()),
                registry.counter("scribehook.events.bytes", "provider", kind.provider()),
                Latencies.timer(
                        registry,
                        "scribehook.events.store",
                        "How long it took until an event was durable",
                        "result",
                        kind.result()));
    }

    private static String address(Address address) {
        return switch (address) {
            case Address.ToSubmission _ -> "submission";
            case Address.ToSource(var source) -> "source:" + source;
            case Address.AdoptedBy _ -> "job";
        };
    }

    /** Puts itself around the inbox, whichever it is. */
    @Singleton
    static final class Listener implements BeanCreatedEventListener<Inbox> {
        private final MeterRegistry registry;
        private final Silence silence;

        Listener(MeterRegistry registry, Silence silence) {
            this.registry = registry;
            this.silence = silence;
        }

        @Override
        public Inbox onCreated(BeanCreatedEvent<Inbox> event) {
            return new MeasuredInbox(event.getBean(), registry, silence);
        }
    }
}
