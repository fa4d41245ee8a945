package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SpoolCheckTest extends SelfCheckContract {
    @TempDir
    private Path data;

    @Override
    protected SelfCheck fine() {
        return in(data.resolve("spool"));
    }

    @Override
    protected SelfCheck off() {
        return fine();
    }

    @Override
    protected SelfCheck wrong() throws IOException {
        return in(Files.writeString(data.resolve("in the way"), ""));
    }

    @Test
    void it_leaves_what_a_running_service_is_writing() throws IOException {
        Path directory = Files.createDirectory(data.resolve("spool"));
        Path partial = Files.writeString(directory.resolve("1.partial"), "half");

        assertThat(fine().look()).isInstanceOf(SelfCheck.Finding.Fine.class);
        assertThat(partial).exists();
    }

    private SelfCheck in(Path directory) {
        return new SpoolCheck(new SpoolConfig(directory, 1_000, 10), new DataConfig(data));
    }
}
