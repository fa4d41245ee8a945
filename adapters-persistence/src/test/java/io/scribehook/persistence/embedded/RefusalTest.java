package io.scribehook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {

    @TempDir
    private Path directory;

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere/unshare", "false"})
    void root_without_user_namespaces_is_told_what_to_do(String unshare) {
        assertThatThrownBy(() -> Unprivileged.prefixForRoot(List.of(unshare)))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll("refuses to run as root", "as an ordinary user", "SCRIBEHOOK_DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource({"Linux, riscv64", "Windows 11, aarch64", "SunOS, amd64"})
    void an_unknown_platform_is_told_what_to_do(String os, String arch) {
        assertThatThrownBy(() -> Platform.of(os, arch))
                .isInstanceOf(EmbeddedPostgresException.class)
                .hasMessageContainingAll(os + " on " + arch, "SCRIBEHOOK_DATABASE_URL");
    }

    @ParameterizedTest
    @CsvSource({"Linux, amd64", "Linux, aarch64", "Mac OS X, x86_64", "Mac OS X, aarch64", "Windows Server 2022, amd64"
    })
    void a_known_platform_has_its_archive_on_the_class_path(String os, String arch) {
        String archive = Platform.of(os, arch).archive();

        assertThat(Platform.class.getResource("/" + archive)).as(archive).isNotNull();
    }

    @Test
    void a_configured_port_that_is_taken_is_not_silently_replaced() throws IOException {
        var choice = new PortChoice(directory.resolve("port"), new PortRange(20_000, 20_100));
        try (var taken = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            int port = taken.getLocalPort();

            assertThatThrownBy(() -> choice.choose(port, OptionalInt.empty()))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("port " + port);
            assertThat(choice.choose(port, OptionalInt.of(port))).isEqualTo(port);
        }
    }

    @ParameterizedTest
    @CsvSource({"32768 60999, 10240, 32767", "1024 65535, 10240, 32767", "1024 40000, 40001, 65535", "?, 10240, 32767"})
    void ports_are_drawn_from_outside_the_ephemeral_range(String setting, int first, int last) throws IOException {
        Path file = Files.writeString(directory.resolve("ip_local_port_range"), setting.replace(' ', '\t') + "\n");

        assertThat(PortRange.ephemeral(file).outside()).isEqualTo(new PortRange(first, last));
    }

    @Test
    void without_the_setting_ports_stay_below_32768() {
        assertThat(PortRange.ephemeral(directory.resolve("missing")).outside().last())
                .isEqualTo(32_767);
    }

    @Test
    void a_missing_superuser_password_is_named() throws IOException {
        Files.createDirectories(directory.resolve("data"));
        Files.writeString(directory.resolve("data/PG_VERSION"), "18\n");

        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(directory)))
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("superuser-password is missing");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\"b", "a$b", "a`b", "a'b"})
    void a_path_that_a_shell_would_misread_is_refused(String name) {
        assertThatThrownBy(() -> EmbeddedPostgresConfig.at(directory.resolve(name)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 80, 65_536})
    void a_port_out_of_range_is_refused(int port) {
        assertThatThrownBy(() -> new EmbeddedPostgresConfig(directory, port, Duration.ofMinutes(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
