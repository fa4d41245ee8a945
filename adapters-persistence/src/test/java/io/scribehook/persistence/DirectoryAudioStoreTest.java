package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.contract.AudioStoreContract;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DirectoryAudioStoreTest extends AudioStoreContract {
    @TempDir
    Path directory;

    @Override
    protected AudioStore audioStore() {
        return new DirectoryAudioStore(directory.resolve("audio"));
    }

    @Test
    void what_a_crash_left_behind_goes_when_nothing_was_added_for_long_enough() throws Exception {
        Path old = left("3f3b5c6e-0000-7000-8000-000000000001-17.partial", Duration.ofHours(2));
        Path growing = left("3f3b5c6e-0000-7000-8000-000000000002-18.partial", Duration.ZERO);
        Path strangers = left("notes.txt", Duration.ofDays(400));

        assertThat(audioStore().forgetUnfinished(Instant.now().minus(Duration.ofHours(1))))
                .isEqualTo(1);

        assertThat(old).doesNotExist();
        assertThat(growing).exists();
        assertThat(strangers).exists();
    }

    @Test
    void other_files_are_no_audio() throws Exception {
        left("notes.txt", Duration.ofDays(400));
        left("3f3b5c6e-0000-7000-8000-000000000001-17.partial", Duration.ofDays(400));
        left("1-2-3-4-5", Duration.ofDays(400));

        try (var stored = audioStore().storedBefore(Instant.now())) {
            assertThat(stored).isEmpty();
        }
    }

    private Path left(String name, Duration age) throws Exception {
        Path file = Files.createDirectories(directory.resolve("audio")).resolve(name);
        Files.write(file, new byte[] {1, 2, 3});
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(age)));
    }

    @Test
    void a_failed_upload_leaves_no_file() throws Exception {
        var upload = new ByteArrayInputStream(new byte[11]);

        assertThatThrownBy(() -> audioStore().store(new AudioId(UUID.randomUUID()), upload, 10))
                .isInstanceOf(AudioStore.AudioTooLarge.class);

        try (Stream<Path> files = Files.list(directory.resolve("audio"))) {
            assertThat(files).isEmpty();
        }
    }
}
