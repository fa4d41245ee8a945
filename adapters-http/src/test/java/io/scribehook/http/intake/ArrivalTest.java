package io.scribehook.http.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArrivalTest {
    private final byte[] large = new byte[1_000_000];

    @TempDir
    private Path directory;

    ArrivalTest() {
        new Random(7).nextBytes(large);
    }

    private Arrival arrival() throws IOException {
        return Arrival.read(new ByteArrayInputStream(large), directory);
    }

    @Test
    void a_large_body_is_read_whole_by_any_number_at_once() throws Exception {
        try (var arrival = arrival();
                InputStream first = arrival.open();
                InputStream second = arrival.open()) {
            byte[] begun = first.readNBytes(300_000);

            assertThat(second.readAllBytes()).isEqualTo(large);
            assertThat(begun).containsExactly(Arrays.copyOf(large, 300_000));
            assertThat(first.read()).isEqualTo(large[300_000] & 0xff);
            assertThat(first.readAllBytes()).hasSize(699_999);
            assertThat(first.read()).isEqualTo(-1);
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "an open file keeps its name there")
    void a_process_that_dies_would_leave_nothing_behind() throws Exception {
        var midway = new ByteArrayInputStream(large) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (available() < 500_000) assertThat(directory).isEmptyDirectory();
                return super.read(buffer, offset, length);
            }
        };

        try (var arrival = Arrival.read(midway, directory)) {
            assertThat(directory).isEmptyDirectory();
            assertThat(arrival.length()).isEqualTo(large.length);
        }
    }

    @Test
    void nothing_is_left_of_what_was_closed_or_broke_off() throws Exception {
        arrival().close();
        var broken = new ByteArrayInputStream(large) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                if (available() < 500_000) throw new IllegalStateException("broken off");
                return super.read(buffer, offset, length);
            }
        };

        assertThatThrownBy(() -> Arrival.read(broken, directory)).hasMessage("broken off");

        try (var files = Files.list(directory)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void who_reads_when_it_is_closed_reads_to_the_end_and_nobody_begins_any_more() throws Exception {
        var arrival = arrival();
        try (InputStream reading = arrival.open()) {
            arrival.close();

            assertThat(reading.readAllBytes()).isEqualTo(large);
        }
        assertThatThrownBy(arrival::open).isInstanceOf(IOException.class);
    }

    @Test
    void an_interrupted_reader_takes_nothing_from_the_others() throws Exception {
        try (var arrival = arrival()) {
            Thread.currentThread().interrupt();
            try (InputStream interrupted = arrival.open()) {
                assertThat(interrupted.read()).isEqualTo(large[0] & 0xff);
            }
            assertThat(Thread.interrupted()).isTrue();

            try (InputStream other = arrival.open()) {
                assertThat(other.readAllBytes()).isEqualTo(large);
            }
        }
    }
}
