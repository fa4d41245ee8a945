package io.scribehook.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.time.Ids;
import jakarta.inject.Singleton;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What nobody foresaw: logged once with a stack trace, answered without one. The path is not logged, it may be a secret. */
@Singleton
final class UncaughtHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {
    private static final Logger LOG = LoggerFactory.getLogger(UncaughtHandler.class);

    private final Ids ids;
    private final Storage storage;

    UncaughtHandler(Ids ids, Storage storage) {
        this.ids = ids;
        this.storage = storage;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, Throwable thrown) {
        String incident = ids.next().toString();
        boolean unavailable = storage.isAway(thrown);
        LOG.atError()
                .addKeyValue("incident", incident)
                .addKeyValue("method", request.getMethodName())
                .setCause(thrown)
                .log("request failed");
        if (!unavailable) return Problem.incident(incident).response();
        return Problem.of(ProblemType.UNAVAILABLE, "The storage did not answer; it may or may not have been done.")
                .response()
                .header("Retry-After", "30");
    }
}
