package io.scribehook.http.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

@Singleton
final class RefusalHandler implements ExceptionHandler<Refusal, HttpResponse<?>> {
    @Override
    @SuppressWarnings("rawtypes") // as the framework declares it
    public HttpResponse<?> handle(HttpRequest request, Refusal refusal) {
        return refusal.problem().response();
    }
}
