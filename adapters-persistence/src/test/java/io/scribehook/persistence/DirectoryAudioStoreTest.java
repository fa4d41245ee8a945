package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.contract.AudioStoreContract;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void a_failed_upload_leaves_no_file() throws Exception {
        var upload = new ByteArrayInputStream(new byte[11]);

        assertThatThrownBy(() -> audioStore().store(new AudioId(UUID.randomUUID()), upload, 10))
                .isInstanceOf(AudioStore.AudioTooLarge.class);

        try (Stream<Path> files = Files.list(directory.resolve("audio"))) {
            assertThat(files).isEmpty();
        }
    }
}
