package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultipartTest {
    private static final String FORM =
            "preamble\r\n--b  \r\nContent-Disposition: form-data; name=one\r\n\r\n1\r\n--\r\n-b"
                    + "\r\n--b\r\ncontent-type: audio/ogg\r\ncontent-disposition: form-data; filename=\"name=x\"; NAME=\"t w\"\r\n\r\n"
                    + "\r\n\r\n--b\r\n\r\n\r\n--b--epilogue";

    private static List<String> read(String form, int atOnce) throws IOException {
        InputStream in = new FilterInputStream(new ByteArrayInputStream(form.getBytes(StandardCharsets.ISO_8859_1))) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                return in.read(bytes, offset, Math.min(length, atOnce));
            }
        };
        var parts = new ArrayList<String>();
        Multipart multipart =
                Multipart.of(in, "multipart/form-data; boundary=b").orElseThrow();
        for (var part = multipart.next(); part.isPresent(); part = multipart.next())
            parts.add(part.get().name() + "|" + part.get().contentType() + "|"
                    + new String(part.get().content().readAllBytes(), StandardCharsets.ISO_8859_1));
        return parts;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void parts_are_the_same_however_the_bytes_come_in(int atOnce) throws IOException {
        assertThat(read(FORM, atOnce))
                .containsExactly(
                        "one|application/octet-stream|1\r\n--\r\n-b",
                        "t w|audio/ogg|\r\n",
                        "|application/octet-stream|");
    }

    @Test
    void a_part_that_is_not_read_is_passed_over() throws IOException {
        var in = new ByteArrayInputStream(FORM.getBytes(StandardCharsets.ISO_8859_1));
        Multipart multipart =
                Multipart.of(in, "multipart/form-data; boundary=\"b\"").orElseThrow();

        multipart.next().orElseThrow().content().skipNBytes(1);

        assertThat(multipart.next().orElseThrow().name()).isEqualTo("t w");
        assertThat(multipart.next()).isPresent();
        assertThat(multipart.next()).isEmpty();
    }

    @Test
    void a_form_that_ends_anywhere_before_its_last_boundary_is_cut_short() {
        int end = FORM.indexOf("--b--") + 5;
        for (int length = 0; length < end; length++) {
            String cut = FORM.substring(0, length);
            assertThatThrownBy(() -> read(cut, 1000)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void endless_headers_are_refused() {
        assertThatThrownBy(() -> read("--b\r\n" + "x: y\r\n".repeat(10_000), 1000))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("headers");
    }

    @Test
    void a_type_without_a_boundary_is_no_form() throws IOException {
        assertThat(Multipart.of(InputStream.nullInputStream(), "multipart/form-data"))
                .isEmpty();
    }
}
