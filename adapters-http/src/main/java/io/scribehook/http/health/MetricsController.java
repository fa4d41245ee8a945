package io.scribehook.http.health;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.RequiresScope;

/** For Prometheus, which sends the key as {@code authorization.credentials} of its configuration. */
@Controller("/metrics")
@Requires(beans = Scrape.class)
@ExecuteOn(TaskExecutors.BLOCKING)
final class MetricsController {
    private static final MediaType FORMAT = new MediaType("text/plain; version=0.0.4; charset=utf-8");

    private final Scrape scrape;

    MetricsController(Scrape scrape) {
        this.scrape = scrape;
    }

    @Get
    @Produces(MediaType.TEXT_PLAIN)
    @RequiresScope(Scope.READ)
    HttpResponse<String> metrics() {
        return HttpResponse.ok(scrape.text()).contentType(FORMAT);
    }
}
