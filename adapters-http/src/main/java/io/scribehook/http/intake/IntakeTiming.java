package io.scribehook.http.intake;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;

/** Takes the time of every delivery, whatever comes of it. */
@ServerFilter("/hook/**")
@Requires(beans = IntakeObserver.class)
final class IntakeTiming {
    private static final String BEGAN = "scribehook.began";

    private final IntakeObserver observer;

    IntakeTiming(IntakeObserver observer) {
        this.observer = observer;
    }

    @RequestFilter
    void begin(HttpRequest<?> request) {
        request.setAttribute(BEGAN, System.nanoTime());
    }

    @ResponseFilter
    void end(HttpRequest<?> request, HttpResponse<?> response) {
        request.getAttribute(BEGAN, Long.class)
                .ifPresent(began -> observer.answered(response.code(), Duration.ofNanos(System.nanoTime() - began)));
    }
}
