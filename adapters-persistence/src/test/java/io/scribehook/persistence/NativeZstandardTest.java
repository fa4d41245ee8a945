package io.scribehook.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.domain.contract.SelfCheckContract;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.persistence.embedded.TestPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NativeZstandardTest extends SelfCheckContract {
    @TempDir
    private Path directory;

    @Override
    protected SelfCheck fine() {
        return new NativeZstandardCheck(
                new DataConfig(directory), () -> new NativeZstandard(directory.resolve("native")));
    }

    @Override
    protected SelfCheck off() {
        return new NativeZstandardCheck(new DataConfig(directory.resolve("missing")), () -> {
            throw new AssertionError("looked for");
        });
    }

    @Override
    protected SelfCheck wrong() {
        return new NativeZstandardCheck(new DataConfig(directory), () -> new NativeZstandard("no such file"));
    }

    @Test
    void it_is_loaded_where_temporary_files_may_not_be_run() throws Exception {
        assertThat(trial("noexec", "exec")).containsExactly("loaded", "ZSTD true", "true");
    }

    @Test
    void where_nothing_may_be_run_bodies_and_transcripts_are_stored_as_they_are() throws Exception {
        assertThat(trial("noexec", "noexec")).containsExactly("not loaded", "PLAIN true", "true");
    }

    @Test
    void what_is_compressed_keeps_a_service_that_cannot_read_it_from_starting() throws SQLException {
        var lacking = new NativeZstandard("no such file");
        var access = TestPostgres.freshDatabase();
        try (var context = TestService.open(access);
                Connection connection = DriverManager.getConnection(access.url(), access.user(), access.password())) {
            lacking.check(connection);
            context.getBean(JdbcInbox.class)
                    .store(
                            Fixtures.aCallback().build(),
                            Body.of("words ".repeat(100).getBytes(StandardCharsets.UTF_8)));

            assertThatIllegalStateException()
                    .isThrownBy(() -> lacking.check(connection))
                    .withMessageContaining("no such file")
                    .withMessageContaining("scribehook.data-directory");
        }
    }

    @Test
    void nobody_else_may_write_where_it_is_unpacked_and_nothing_old_is_left_there() throws IOException {
        Path unpacked = directory.resolve("native").resolve("zstd");
        assertThat(new NativeZstandard(unpacked).trouble()).isNull();
        Path left = Files.createFile(unpacked.resolve("libzstd-jni-1.so"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minus(Duration.ofHours(1))));

        assertThat(new NativeZstandard(unpacked).trouble()).isNull();

        assertThat(unpacked).isEmptyDirectory();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked)))
                .isEqualTo("rwx------");
    }

    /** What {@link NativeZstandardTrial} says, its two directories on file systems mounted so. */
    private List<String> trial(String temporary, String data) throws IOException, InterruptedException {
        Path temporaryFiles = Files.createDirectory(directory.resolve("temporary"));
        Path dataFiles = Files.createDirectory(directory.resolve("data"));
        var command = new ArrayList<String>(List.of(
                "unshare",
                "-m",
                "sh",
                "-ec",
                """
                mount -t tmpfs -o "$1" tmpfs "$2"
                mount -t tmpfs -o "$3" tmpfs "$4"
                shift 4
                exec "$@"
                """,
                "sh",
                temporary,
                temporaryFiles.toString(),
                data,
                dataFiles.toString()));
        assumeThat(exit(command, List.of("true"))).as("may mount file systems").isZero();
        Process process = builder(
                        command,
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Djava.io.tmpdir=" + temporaryFiles,
                                "-cp",
                                System.getProperty("java.class.path"),
                                NativeZstandardTrial.class.getName(),
                                dataFiles.resolve("native").toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said.lines().filter(line -> !line.contains("native.")).toList();
    }

    private static int exit(List<String> prefix, List<String> command) throws InterruptedException {
        try {
            return builder(prefix, command)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException _) {
            return -1;
        }
    }

    private static ProcessBuilder builder(List<String> prefix, List<String> command) {
        var words = new ArrayList<>(prefix);
        words.addAll(command);
        var builder = new ProcessBuilder(words);
        builder.environment().remove("JAVA_TOOL_OPTIONS");
        return builder;
    }
}
