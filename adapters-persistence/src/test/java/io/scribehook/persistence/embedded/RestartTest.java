package io.scribehook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {

    @TempDir
    private static Path home;

    private EmbeddedPostgres postgres;

    @BeforeEach
    void open() {
        postgres = EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(home));
    }

    @AfterEach
    void close() {
        postgres.close();
    }

    @Test
    void data_port_and_password_are_kept_after_close() throws SQLException {
        postgres.start();
        DatabaseAccess before = postgres.access();
        Sql.execute(before, "create table if not exists kept (word text)");
        Sql.execute(before, "insert into kept values ('here')");

        reopen();
        postgres.start();

        assertThat(postgres.access()).isEqualTo(before);
        assertThat(Sql.value(before, "select word from kept")).isEqualTo("here");
    }

    @Test
    void a_closed_server_is_gone() throws Exception {
        postgres.start();
        ProcessHandle server = postgres.server().running().orElseThrow();
        ProcessHandle watchdog = ProcessHandle.of(
                        Objects.requireNonNull(postgres.server().watchdog()).pid())
                .orElseThrow();

        postgres.close();

        server.onExit().get(5, TimeUnit.SECONDS);
        watchdog.onExit().get(5, TimeUnit.SECONDS);
        assertThat(PortChoice.isFree(postgres.port())).isTrue();
        assertThatThrownBy(() -> postgres.start()).hasMessageContaining("closed");
    }

    @Test
    void a_server_that_died_is_started_again() throws Exception {
        postgres.start();
        ProcessHandle server = postgres.server().running().orElseThrow();
        server.destroyForcibly();
        server.onExit().get(5, TimeUnit.SECONDS);

        postgres.start();

        assertThat(Sql.value(postgres.access(), "select 'back'")).isEqualTo("back");
    }

    @Test
    void a_stale_pid_file_naming_a_living_stranger_is_no_obstacle() throws IOException, SQLException {
        postgres.start();
        Path pidFile = home.resolve("data/postmaster.pid");
        String noted = Files.readString(pidFile);
        int end = noted.indexOf('\n');
        postgres.close();
        Process stranger = new ProcessBuilder("cat").start();
        Files.writeString(pidFile, stranger.pid() + noted.substring(end));

        open();
        postgres.start();

        assertThat(Sql.value(postgres.access(), "select 'up'")).isEqualTo("up");
        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void a_lost_service_password_is_replaced() throws IOException, SQLException {
        postgres.start();
        String before = postgres.access().password();
        postgres.close();
        Files.delete(home.resolve("password"));

        open();
        postgres.start();

        assertThat(postgres.access().password()).isNotEqualTo(before);
        assertThat(Sql.value(postgres.access(), "select 'in'")).isEqualTo("in");
    }

    @Test
    void half_unpacked_binaries_are_unpacked_again() throws IOException, SQLException {
        postgres.start();
        Path binary = Path.of(
                postgres.server().running().orElseThrow().info().command().orElseThrow());
        postgres.close();
        Files.writeString(binary, "");

        open();
        postgres.start();

        assertThat(Sql.value(postgres.access(), "select 'up'")).isEqualTo("up");
    }

    @Test
    void a_port_taken_by_somebody_else_is_replaced_and_the_new_one_kept() throws IOException {
        int before = postgres.port();
        postgres.close();

        try (var _ = new ServerSocket(before, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            open();
        }
        int after = postgres.port();
        reopen();

        assertThat(after).isNotEqualTo(before);
        assertThat(postgres.port()).isEqualTo(after);
    }

    @Test
    void a_start_that_fails_says_why_and_can_be_repeated() throws IOException, SQLException {
        try (var _ = new ServerSocket(postgres.port(), 1, InetAddress.ofLiteral("127.0.0.1"))) {
            assertThatThrownBy(() -> postgres.start())
                    .isInstanceOf(EmbeddedPostgresException.class)
                    .hasMessageContaining("could not bind");
        }

        postgres.start();

        assertThat(Sql.value(postgres.access(), "select 'up'")).isEqualTo("up");
    }

    @Test
    void closing_during_the_start_leaves_no_server_behind() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var begun = new CountDownLatch(1);
            Future<?> start = threads.submit(() -> {
                begun.countDown();
                postgres.start();
            });
            begun.await();

            postgres.close();

            assertThat(postgres.server().running()).isEmpty();
            assertThatThrownBy(() -> start.get())
                    .isInstanceOf(ExecutionException.class)
                    .hasCauseInstanceOf(EmbeddedPostgresException.class);
        }
    }

    @Test
    void closing_twice_does_not_release_the_home_of_the_next() {
        EmbeddedPostgres first = postgres;
        reopen();

        first.close();

        assertThatThrownBy(() -> EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(home)))
                .isInstanceOf(HomeInUseException.class);
    }

    private void reopen() {
        postgres.close();
        open();
    }
}
