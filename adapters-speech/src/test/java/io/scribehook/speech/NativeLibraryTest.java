package io.scribehook.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        NativeLibrary.load(Path.of("target", "native"));

        assertThat(System.getProperty("jna.encoding")).isEqualTo("UTF-8");
    }

    @Test
    void a_copy_that_a_killed_process_left_is_removed(@TempDir Path directory) throws IOException {
        Path left = Files.createFile(directory.resolve("jna123.tmp"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));
        Path young = Files.createFile(directory.resolve("jna456.tmp"));

        assertThat(NativeLibrary.isPrepared(directory)).isTrue();

        assertThat(left).doesNotExist();
        assertThat(young).exists();
    }
}
