package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class NativeLibraryTest {
    @Test
    void a_machine_without_a_library_is_told_so() {
        UnsatisfiedLinkError missing = new UnsatisfiedLinkError("libvosk.so");

        assertThatExceptionOfType(UnsupportedPlatform.class)
                .isThrownBy(() -> NativeLibrary.load(
                        () -> {
                            throw missing;
                        },
                        "Linux",
                        "aarch64"))
                .withMessageContaining("Linux aarch64")
                .withMessageContaining("musl")
                .withCause(missing);
    }

    @Test
    void words_come_in_utf_8_whatever_the_locale() {
        NativeLibrary.load();

        assertThat(System.getProperty("jna.encoding")).isEqualTo("UTF-8");
    }
}
