package io.scribehook.app.metrics;

import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.scribehook.http.health.Scrape;
import jakarta.inject.Singleton;

@Singleton
final class PrometheusScrape implements Scrape {
    private final PrometheusMeterRegistry registry;
    private final StandingMeter standing;

    PrometheusScrape(PrometheusMeterRegistry registry, StandingMeter standing) {
        this.registry = registry;
        this.standing = standing;
    }

    @Override
    public String text() {
        standing.refresh();
        return registry.scrape();
    }
}
