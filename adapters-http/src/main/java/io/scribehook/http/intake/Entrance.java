package io.scribehook.http.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.body.CloseableAvailableByteBody;
import io.micronaut.scheduling.TaskExecutors;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.source.SourceName;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Where deliveries come in. A small one whose sender is known is taken on the thread that read it, which waits for
 * nobody: its answer is sent when it is stored. All others get a thread of their own.
 */
@Singleton
final class Entrance {
    private final Gate gate;
    private final Reception reception;
    private final Executor threads;

    Entrance(Gate gate, Reception reception, @Named(TaskExecutors.BLOCKING) Executor threads) {
        this.gate = gate;
        this.reception = reception;
        this.threads = threads;
    }

    CompletionStage<HttpResponse<?>> atDefaultSource(HttpRequest<?> request) {
        return atSource(SourceName.DEFAULT.value(), request);
    }

    CompletionStage<HttpResponse<?>> atSource(String name, HttpRequest<?> request) {
        return gate.recall(name, request).orElse(null) instanceof Admission.Admitted admitted
                ? enter(request, admitted)
                : aside(request, () -> gate.atSource(name, request));
    }

    CompletionStage<HttpResponse<?>> withToken(String token, HttpRequest<?> request) {
        return enter(request, gate.withToken(token));
    }

    private CompletionStage<HttpResponse<?>> enter(HttpRequest<?> request, Admission admission) {
        return admission instanceof Admission.Admitted admitted && isSmall(request)
                ? buffered(request, admitted)
                : aside(request, () -> admission);
    }

    private CompletionStage<HttpResponse<?>> aside(HttpRequest<?> request, Supplier<Admission> admission) {
        return CompletableFuture.supplyAsync(() -> reception.receive(request, admission.get()), threads);
    }

    private static boolean isSmall(HttpRequest<?> request) {
        long announced = request.getHeaders().contentLength().orElse(-1);
        return announced >= 0
                && announced <= Inbox.SMALL_BYTES
                && !request.getHeaders().contains(HttpHeaders.CONTENT_ENCODING);
    }

    private CompletionStage<HttpResponse<?>> buffered(HttpRequest<?> request, Admission.Admitted admitted) {
        return ((ServerHttpRequest<?>) request)
                .byteBody()
                .buffer()
                .handle((body, failure) -> failure == null
                        ? take(request, admitted, body)
                        : CompletableFuture.<HttpResponse<?>>completedFuture(reception.broken(admitted, failure)))
                .thenCompose(answer -> answer);
    }

    private CompletionStage<HttpResponse<?>> take(
            HttpRequest<?> request, Admission.Admitted admitted, CloseableAvailableByteBody body) {
        byte[] bytes = body.toByteArray();
        admitted.seal().update(bytes, 0, bytes.length);
        return reception.take(request, admitted, Arrival.of(bytes), false);
    }
}
