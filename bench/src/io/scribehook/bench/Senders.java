package io.scribehook.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Senders that go on whatever happens to the service. None sends a body twice, so that whatever is doubled is our doing. */
final class Senders implements AutoCloseable {
    private static final int COUNT = 16;
    private static final long PAUSE_MILLIS = 10;
    /** As long as nobody listens: knocking takes the processors away from the service that starts. */
    private static final long PAUSE_UNANSWERED_MILLIS = 200;

    final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    final LongAdder refused = new LongAdder();
    final LongAdder unanswered = new LongAdder();

    private final Bodies bodies;
    private final URI url;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final List<Thread> threads = new ArrayList<>();
    private volatile boolean stopped;

    Senders(Bodies bodies, int port) {
        this.bodies = bodies;
        this.url = URI.create("http://127.0.0.1:" + port + "/hook");
        for (int i = 0; i < COUNT; i++) threads.add(Thread.ofVirtual().start(this::run));
    }

    private void run() {
        try {
            while (!stopped) {
                Thread.sleep(send(UUID.randomUUID()) ? PAUSE_MILLIS : PAUSE_UNANSWERED_MILLIS);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there was an answer. */
    private boolean send(UUID id) throws InterruptedException {
        var request = HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofByteArray(bodies.next(id)))
                .build();
        try {
            int status = client.send(request, BodyHandlers.discarding()).statusCode();
            if (status / 100 == 2) acknowledged.add(id);
            else refused.increment();
            return true;
        } catch (IOException _) {
            unanswered.increment();
            return false;
        }
    }

    @Override
    public void close() throws InterruptedException {
        stopped = true;
        for (Thread thread : threads) thread.join();
        client.close();
    }
}
