package io.scribehook.http.intake;

import io.micronaut.context.annotation.Requires;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import java.time.Duration;

/** Takes the time of every delivery, whatever comes of it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Requires(beans = IntakeObserver.class)
final class IntakeTiming implements ConditionalFilter {
    private static final String BEGAN = "scribehook.began";

    private final IntakeObserver observer;

    IntakeTiming(IntakeObserver observer) {
        this.observer = observer;
    }

    /** Said here, for the server would compare every path with a pattern. */
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/hook") || path.startsWith("/hook/");
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
