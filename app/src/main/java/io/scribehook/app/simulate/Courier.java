package io.scribehook.app.simulate;

import io.scribehook.app.simulate.SimulatorConfig.Timing;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Calls back, and again as the provider would. Redirects are not followed: they are answers other than 2xx. */
final class Courier implements AutoCloseable {
    private final Retries retries;
    private final Timing timing;
    private final Register register;
    private final Consumer<Delivery> told;
    private final HttpClient client;

    Courier(Retries retries, Timing timing, Register register, Consumer<Delivery> told, Executor threads) {
        this.retries = retries;
        this.timing = timing;
        this.register = register;
        this.told = told;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(retries.timeout())
                .executor(threads)
                .build();
    }

    /** Returns when it was acknowledged or the provider would give up. */
    void deliver(Job job, Callback callback, Parcel parcel) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            Delivery delivery = attempt(job, callback, parcel, attempt);
            register.delivered(delivery);
            job.called(delivery.status());
            told.accept(delivery);
            if (retries.endAfter(delivery)) return;
            Thread.sleep(timing.hurried(retries.apart()));
        }
    }

    private Delivery attempt(Job job, Callback callback, Parcel parcel, int attempt) throws InterruptedException {
        Instant at = Instant.now();
        long began = System.nanoTime();
        int status = 0;
        String failure = null;
        try {
            var request = HttpRequest.newBuilder(callback.target())
                    .timeout(retries.timeout())
                    .header("Content-Type", "application/json")
                    .method(callback.method(), parcel.publisher());
            callback.sentHeaders().forEach(request::setHeader);
            status = client.send(request.build(), BodyHandlers.discarding()).statusCode();
        } catch (IOException | IllegalArgumentException e) {
            failure = e.getClass().getSimpleName();
        }
        Duration took = Duration.ofNanos(System.nanoTime() - began);
        return new Delivery(job.id(), attempt, at, callback.method(), parcel.bytes(), took, status, failure);
    }

    @Override
    public void close() {
        client.shutdownNow();
    }
}
