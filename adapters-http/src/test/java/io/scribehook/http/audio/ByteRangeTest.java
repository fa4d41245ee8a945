package io.scribehook.http.audio;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final byte[] BYTES = "0123456789".getBytes(StandardCharsets.US_ASCII);

    @ParameterizedTest
    @CsvSource({
        "bytes=0-3,0123,bytes 0-3/10",
        "bytes=4-,456789,bytes 4-9/10",
        "bytes=-3,789,bytes 7-9/10",
        "bytes=8-99,89,bytes 8-9/10",
        "bytes=-99,0123456789,bytes 0-9/10",
        "bytes=9-9,9,bytes 9-9/10"
    })
    void a_range_gives_its_bytes(String header, String bytes, String said) throws IOException {
        ByteRange range = ByteRange.of(header, BYTES.length);

        assertThat(read(range)).isEqualTo(bytes);
        assertThat(range.length()).isEqualTo(bytes.length());
        assertThat(range.header(10)).isEqualTo(said);
        assertThat(range.isWhole()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "bytes=", "bytes=-", "bytes=0-1,3-4", "items=0-1", "bytes=5-2", "bytes=a-b"})
    void what_makes_no_sense_gives_the_whole(@Nullable String header) throws IOException {
        ByteRange range = ByteRange.of(header, BYTES.length);

        assertThat(range.isWhole()).isTrue();
        assertThat(read(range)).isEqualTo("0123456789");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=-0"})
    void what_lies_beyond_the_end_cannot_be_given(String header) {
        assertThat(ByteRange.of(header, BYTES.length).isUnsatisfiable()).isTrue();
    }

    private static String read(ByteRange range) throws IOException {
        try (var in = range.of(Body.of(BYTES))) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        }
    }
}
