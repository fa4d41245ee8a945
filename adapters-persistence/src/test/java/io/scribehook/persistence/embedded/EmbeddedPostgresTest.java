package io.scribehook.persistence.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedPostgresTest {

    private static Path home;
    private static EmbeddedPostgres postgres;

    @BeforeAll
    static void start(@TempDir Path directory) {
        home = directory.resolve("a home with spaces");
        postgres = EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(home));
        postgres.start();
    }

    @AfterAll
    static void stop() {
        postgres.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "log_statement, none",
        "log_min_error_statement, panic",
        "log_parameter_max_length_on_error, 0",
        "log_error_verbosity, terse"
    })
    void a_default_is_safe(String setting, String value) throws SQLException {
        assertThat(Sql.value(postgres.superuser(), "show " + setting)).isEqualTo(value);
    }

    @Test
    void the_server_keeps_utc() throws SQLException {
        // Every session of the driver brings a time zone, so SHOW would tell that of this JVM.
        assertThat(
                        Sql.value(
                                postgres.superuser(),
                                "select string_agg(setting, ',') from pg_file_settings where name in ('timezone', 'log_timezone')"))
                .isEqualTo("UTC,UTC");
    }

    @Test
    void the_database_belongs_to_a_role_that_is_no_superuser() throws SQLException {
        DatabaseAccess access = postgres.access();

        assertThat(Sql.value(access, "select pg_get_userbyid(datdba) from pg_database where datname = 'scribehook'"))
                .isEqualTo("scribehook")
                .isEqualTo(access.user());
        assertThat(Sql.value(access, "select rolsuper::text from pg_roles where rolname = current_user"))
                .isEqualTo("false");
    }

    @ParameterizedTest
    @CsvSource({"scribehook, wrong", "scribehook, ''", "postgres, wrong", "postgres, ''"})
    void nobody_enters_without_the_password(String user, String password) {
        var stranger = new DatabaseAccess(postgres.access().url(), user, password);

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> Databases.connect(stranger))
                .satisfies(refused -> assertThat(refused.getSQLState()).isIn("28P01", "08004"));
    }

    @Test
    void no_rule_lets_anyone_in_by_trust() throws SQLException {
        assertThat(Sql.value(
                        postgres.superuser(), "select string_agg(distinct auth_method, ',') from pg_hba_file_rules"))
                .isEqualTo("scram-sha-256");
    }

    @Test
    void other_addresses_of_the_machine_refuse() throws IOException {
        List<InetAddress> others = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.getHostAddress().equals("127.0.0.1"))
                .toList();

        for (InetAddress other : others) {
            assertThatThrownBy(() -> new Socket(other, postgres.port()).close()).isInstanceOf(IOException.class);
        }
    }

    @Test
    void everything_lives_below_the_home_and_is_private() throws IOException, SQLException {
        String binary =
                postgres.server().running().orElseThrow().info().command().orElseThrow();

        assertThat(Path.of(binary)).startsWith(home.toRealPath().resolve("binaries"));
        assertThat(Path.of(Sql.value(postgres.superuser(), "show data_directory")))
                .startsWith(home.toRealPath());
        assertThat(permissions(home)).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("data"))).isEqualTo("rwx------");
        assertThat(permissions(home.resolve("password"))).isEqualTo("rw-------");
        assertThat(permissions(home.resolve("superuser-password"))).isEqualTo("rw-------");
    }

    @Test
    void two_passwords_are_drawn_and_neither_is_printed() throws IOException {
        String password = postgres.access().password();

        assertThat(password)
                .hasSizeGreaterThanOrEqualTo(32)
                .isNotEqualTo(postgres.superuser().password());
        assertThat(Files.readString(home.resolve("password"))).isEqualTo(password);
        assertThat(postgres.access().toString()).doesNotContain(password);
    }

    @Test
    void the_port_is_remembered_and_lies_where_the_kernel_hands_out_none() throws IOException {
        assertThat(PortRange.ephemeral().contains(postgres.port())).isFalse();
        assertThat(Files.readString(home.resolve("port"))).isEqualTo(Integer.toString(postgres.port()));
    }

    @Test
    void a_second_service_on_the_home_is_refused_whether_in_this_process_or_another() throws Exception {
        String refusal = home.toRealPath() + " is already in use by process "
                + ProcessHandle.current().pid();

        assertThatThrownBy(() -> EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(home)))
                .isInstanceOf(HomeInUseException.class)
                .hasMessageContaining(refusal);

        Path output = home.resolveSibling("output of another process");
        Process other = ServiceUnderTest.on(home)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = other.waitFor(20, TimeUnit.SECONDS);
        other.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(output)).contains(HomeInUseException.class.getName(), refusal);
        assertThat(Sql.value(postgres.access(), "select 'still here'")).isEqualTo("still here");
    }

    @Test
    void starting_twice_keeps_the_server() throws IOException {
        long before = postgres.server().running().orElseThrow().pid();

        postgres.start();

        assertThat(postgres.server().running().orElseThrow().pid()).isEqualTo(before);
    }

    @Test
    void what_clients_send_never_reaches_a_log() throws IOException, SQLException {
        DatabaseAccess access = postgres.access();
        Sql.execute(access, "create table kept (body text primary key, extra jsonb)");
        Sql.execute(access, "insert into kept values ('sesame-1')");

        assertThatThrownBy(() -> Sql.execute(access, "insert into kept values ('sesame-1')"))
                .hasMessageContaining("sesame-1");
        assertThatThrownBy(() -> Sql.execute(access, "insert into kept values ('x', '{sesame-2}')"))
                .hasMessageContaining("sesame");
        assertThatThrownBy(() -> Sql.execute(access, "select * from nowhere where body = 'sesame-3'"))
                .isInstanceOf(SQLException.class);

        assertThat(logsOnceTheySay("does not exist"))
                .contains("duplicate key", "does not exist")
                .doesNotContain("sesame");
    }

    /** The server's log collector is a process of its own, and writes when it gets to it. */
    private static String logsOnceTheySay(String text) throws IOException {
        long until = System.nanoTime() + 10_000_000_000L;
        String logs = logs();
        while (!logs.contains(text) && System.nanoTime() < until) {
            java.util.concurrent.locks.LockSupport.parkNanos(20_000_000);
            logs = logs();
        }
        return logs;
    }

    private static String logs() throws IOException {
        var text = new StringBuilder();
        try (Stream<Path> files = Files.list(home.resolve("log"))) {
            for (Path file : files.toList()) {
                text.append(Files.readString(file));
            }
        }
        return text.toString();
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
