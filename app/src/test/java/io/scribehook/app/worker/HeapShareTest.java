package io.scribehook.app.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class HeapShareTest {
    private static final long MEGABYTE = 1024 * 1024;

    private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        end.countDown();
        executor.shutdownNow();
    }

    @Test
    void what_fits_is_read_side_by_side() throws Exception {
        var share = new HeapShare(10 * MEGABYTE, 3, Duration.ofSeconds(10));
        var _ = reading(share, 5 * MEGABYTE);

        assertThat(share.read(5 * MEGABYTE, () -> "read")).contains("read");
    }

    @Test
    void what_does_not_fit_waits_for_its_turn() throws Exception {
        var share = new HeapShare(10 * MEGABYTE, 3, Duration.ofMinutes(1));
        var first = reading(share, 6 * MEGABYTE);
        var second = executor.submit(() -> share.read(5 * MEGABYTE, () -> "read"));
        assertThat(second).isNotDone();

        end.countDown();

        assertThat(first.get()).contains("read");
        assertThat(second.get()).contains("read");
    }

    @Test
    void nobody_waits_for_ever() throws Exception {
        var share = new HeapShare(10 * MEGABYTE, 3, Duration.ofMillis(1));
        var _ = reading(share, 6 * MEGABYTE);

        assertThat(share.read(5 * MEGABYTE, () -> "read")).isEmpty();
    }

    @Test
    void a_body_larger_than_the_share_is_read_alone() throws Exception {
        var share = new HeapShare(10 * MEGABYTE, 3, Duration.ofMillis(1));

        assertThat(share.read(64 * MEGABYTE, () -> "read")).contains("read");
        var _ = reading(share, 64 * MEGABYTE);
        assertThat(share.read(MEGABYTE, () -> "read")).isEmpty();
    }

    @Test
    void small_bodies_are_read_whatever_happens() throws Exception {
        var share = new HeapShare(10 * MEGABYTE, 1, Duration.ofMillis(1));
        var _ = reading(share, 64 * MEGABYTE);

        assertThat(share.read(HeapShare.SMALL_BYTES, () -> "read")).contains("read");
    }

    @Test
    void only_so_many_wait_for_room_as_leave_a_reader_free() throws Exception {
        var share = new HeapShare(100 * MEGABYTE, 1, Duration.ofMinutes(1));
        var _ = reading(share, MEGABYTE);

        assertThat(share.read(MEGABYTE, () -> "read")).isEmpty();
    }

    @Test
    void whoever_fails_gives_its_room_back() {
        var share = new HeapShare(10 * MEGABYTE, 1, Duration.ofMillis(1));

        assertThatThrownBy(() -> share.read(10 * MEGABYTE, () -> {
                    throw new IllegalStateException("a fault");
                }))
                .hasMessage("a fault");

        assertThat(share.read(10 * MEGABYTE, () -> "read")).contains("read");
    }

    /** Begins to read and goes on until the end. */
    private Future<Optional<String>> reading(HeapShare share, long bytes) throws InterruptedException {
        var begun = new CountDownLatch(1);
        var read = executor.submit(() -> share.read(bytes, () -> {
            begun.countDown();
            awaitEnd();
            return "read";
        }));
        begun.await();
        return read;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
