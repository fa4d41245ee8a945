package io.scribehook.http.live;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.scribehook.domain.news.News;
import io.scribehook.domain.news.NewsFeed;
import io.scribehook.domain.news.NewsFeed.Position;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.SubmissionPublisher;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The streams of news that are open on this node. Thread-safe. */
@Singleton
public final class NewsStreams {
    private static final Logger LOG = LoggerFactory.getLogger(NewsStreams.class);
    /** Of frames; the connection holds some more. */
    private static final int MOST_FRAMES = 8;

    private final NewsFeed feed;
    private final Tail tail;
    private final LiveConfiguration config;
    private final AtomicInteger open = new AtomicInteger();
    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

    NewsStreams(NewsFeed feed, Tail tail, LiveConfiguration config) {
        this.feed = feed;
        this.tail = tail;
        this.config = config;
    }

    /**
     * The news that are wanted, from where the request's {@code Last-Event-ID} says or from now on, until the watcher
     * goes away or is cut off.
     */
    public HttpResponse<Publisher<byte[]>> stream(HttpRequest<?> request, Predicate<News> wanted) {
        if (open.get() >= config.streams())
            throw Refusal.of(ProblemType.UNAVAILABLE, "As many watch as this node has streams.");
        String last = request.getHeaders().get("Last-Event-ID");
        Position from = last == null || last.isBlank() ? null : new Position(last.strip());
        return HttpResponse.<Publisher<byte[]>>ok(publisher(from, wanted))
                .contentType(MediaType.TEXT_EVENT_STREAM_TYPE)
                .header("Cache-Control", "no-store")
                .header("X-Accel-Buffering", "no")
                .header("X-Content-Type-Options", "nosniff");
    }

    /** Nothing runs before somebody subscribes. */
    private Publisher<byte[]> publisher(@Nullable Position from, Predicate<News> wanted) {
        return subscriber -> {
            var out = new SubmissionPublisher<byte[]>(executor, MOST_FRAMES);
            FlowAdapters.toPublisher(out).subscribe(subscriber);
            executor.execute(() -> run(out, from, wanted));
        };
    }

    private void run(SubmissionPublisher<byte[]> out, @Nullable Position from, Predicate<News> wanted) {
        open.incrementAndGet();
        try (out) {
            new NewsStream(feed, tail, config, wanted, out).run(from);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.warn("news.stream_failed reason={}", e.toString());
        } finally {
            open.decrementAndGet();
        }
    }

    @PreDestroy
    void stop() {
        executor.shutdownNow();
    }
}
