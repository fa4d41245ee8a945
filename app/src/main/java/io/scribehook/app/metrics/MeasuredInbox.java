package io.scribehook.app.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Locale;

/** Counts what is stored, where it came to, and how long it took. */
final class MeasuredInbox implements Inbox {
    private final Inbox inbox;
    private final MeterRegistry registry;
    private final Silence silence;

    private MeasuredInbox(Inbox inbox, MeterRegistry registry, Silence silence) {
        this.inbox = inbox;
        this.registry = registry;
        this.silence = silence;
    }

    @Override
    public Receipt store(CallbackEvent event, Body body) {
        long began = System.nanoTime();
        String result = "unavailable";
        try {
            Receipt receipt = inbox.store(event, body);
            result = switch (receipt) {
                case Receipt.Stored _ -> "stored";
                case Receipt.Repeated _ -> "repeated";
            };
            silence.heard(event);
            return receipt;
        } finally {
            count(event, result, Duration.ofNanos(System.nanoTime() - began));
        }
    }

    private void count(CallbackEvent event, String result, Duration took) {
        String provider = event.provider().value();
        String origin = event.origin().name().toLowerCase(Locale.ROOT);
        registry.counter(
                        "scribehook.events",
                        "provider",
                        provider,
                        "address",
                        address(event.address()),
                        "origin",
                        origin,
                        "result",
                        result)
                .increment();
        registry.counter("scribehook.events.bytes", "provider", provider).increment((double) event.bytes());
        Latencies.timer(
                        registry,
                        "scribehook.events.store",
                        "How long it took until an event was durable",
                        "result",
                        result)
                .record(took);
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
