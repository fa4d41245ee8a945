package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.contract.Stores;
import java.io.IOException;
import java.io.InputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Bodies that nobody holds whole in memory. */
final class LargeBodyTest {
    private static final long LENGTH = 20_000_000;

    private final Stores stores = TestService.emptyStores();

    @Test
    void twenty_megabytes_that_do_not_compress_stream_in_and_out() throws Exception {
        CallbackEvent event = aCallback().bytes(LENGTH).build();

        assertThat(stores.inbox().store(event, noise(7))).isEqualTo(new Receipt.Stored(event.id()));

        Body stored = stores.callbackEvents().body(event.id()).orElseThrow();
        assertThat(stored.length()).isEqualTo(LENGTH);
        try (InputStream actual = stored.open();
                InputStream expected = noise(7).open()) {
            assertThat(actual).hasSameContentAs(expected);
        }
        assertThat(parts()).isGreaterThan(70);
    }

    @Test
    void a_large_body_is_repeated_or_different_like_any_other() {
        CallbackEvent first = aCallback().bytes(LENGTH).build();
        stores.inbox().store(first, noise(7));
        int parts = parts();
        CallbackEvent again = aCallback().address(first.address()).bytes(LENGTH).build();

        assertThat(stores.inbox().store(again, noise(7))).isEqualTo(new Receipt.Repeated(first.id()));
        assertThat(parts()).isEqualTo(parts);
        assertThat(stores.inbox().store(again, noise(8))).isEqualTo(new Receipt.Stored(again.id()));
    }

    @Test
    void nothing_is_stored_of_a_body_that_breaks_off() {
        CallbackEvent event = aCallback().bytes(LENGTH).build();
        var opened = new AtomicInteger();
        Body breaking = new Body() {
            @Override
            public InputStream open() throws IOException {
                return opened.incrementAndGet() == 1 ? noise(7).open() : breakingOff();
            }

            @Override
            public long length() {
                return LENGTH;
            }
        };

        assertThatThrownBy(() -> stores.inbox().store(event, breaking)).isInstanceOf(Inbox.InboxUnavailable.class);

        assertThat(opened).hasValue(2);
        assertThat(stores.callbackEvents().find(event.id())).isEmpty();
        assertThat(parts()).isZero();
    }

    @Test
    void a_repetitive_body_takes_little_room() {
        byte[] words = "{\"word\":\"hello\",\"start\":1.0},".repeat(10_000).getBytes(UTF_8);
        CallbackEvent event = aCallback().bytes(words.length).build();

        stores.inbox().store(event, Body.of(words));

        int stored = TestService.jdbi()
                .withHandle(handle -> handle.createQuery("select sum(length(bytes)) from callback_bodies")
                        .mapTo(Integer.class)
                        .one());
        assertThat(stored).isLessThan(words.length / 20);
    }

    private static int parts() {
        return TestService.jdbi()
                .withHandle(handle -> handle.createQuery("select count(*) from callback_bodies")
                        .mapTo(Integer.class)
                        .one());
    }

    private static Body noise(long seed) {
        return new Body() {
            @Override
            public InputStream open() {
                return new Noise(seed, LENGTH);
            }

            @Override
            public long length() {
                return LENGTH;
            }
        };
    }

    private static InputStream breakingOff() {
        return new Noise(7, 5_000_000) {
            @Override
            int end() throws IOException {
                throw new IOException("broken off");
            }
        };
    }

    /** Bytes by chance, the same for the same seed, and read in pieces of any size. */
    private static class Noise extends InputStream {
        private final Random random;
        private long left;

        Noise(long seed, long length) {
            random = new Random(seed);
            left = length;
        }

        int end() throws IOException {
            return -1;
        }

        @Override
        public int read() throws IOException {
            if (left == 0) return end();
            left--;
            return random.nextInt(256);
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) return end();
            int given = (int) Math.min(left, length);
            for (int i = offset; i < offset + given; i++) target[i] = (byte) random.nextInt(256);
            left -= given;
            return given;
        }
    }
}
