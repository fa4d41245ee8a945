package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the one server on a data directory, whoever started it. */
final class ServerProcess {

    private static final Logger log = LoggerFactory.getLogger(ServerProcess.class);
    private static final Duration FAST = Duration.ofSeconds(30);
    private static final Duration IMMEDIATE = Duration.ofSeconds(10);
    private static final Duration MARGIN = Duration.ofSeconds(5);

    private final HomeFiles files;
    private @Nullable Watchdog watchdog;

    ServerProcess(HomeFiles files) {
        this.files = files;
    }

    Optional<ProcessHandle> running() throws IOException {
        return PostmasterPid.read(files.postmasterPid()).flatMap(noted -> noted.server(files.data()));
    }

    OptionalInt portOfRunning() throws IOException {
        Optional<PostmasterPid> noted = PostmasterPid.read(files.postmasterPid());
        return noted.isPresent() && noted.get().server(files.data()).isPresent()
                ? OptionalInt.of(noted.get().port())
                : OptionalInt.empty();
    }

    /** Ends a server that an earlier run left behind, and clears what would keep a new one from starting. */
    void takeOver(PostgresTools tools) throws IOException {
        Optional<ProcessHandle> leftover = running();
        if (leftover.isEmpty()) {
            PostmasterPid.disarm(files.postmasterPid());
            return;
        }
        log.atWarn().addKeyValue("pid", leftover.get().pid()).log("embedded_postgres.leftover_stopped");
        stop(tools);
    }

    /** Returns when the server accepts connections; crash recovery included. */
    void start(PostgresTools tools, Duration limit) throws IOException {
        List<String> arguments = List.of(
                "start",
                "--pgdata=" + files.data(),
                "--log=" + files.startOutput(),
                "--wait",
                "--timeout=" + limit.toSeconds(),
                "--silent");
        Files.deleteIfExists(files.startOutput());
        dismissWatchdog();
        boolean started = tools.pgCtl(limit.plus(MARGIN), arguments);
        Optional<ProcessHandle> server = running();
        if (!started || server.isEmpty()) {
            throw new EmbeddedPostgresException(
                    "the embedded PostgreSQL did not start; see " + files.log() + ": " + LogTail.ofStart(files));
        }
        if (Directories.POSIX) {
            watchdog = Watchdog.over(server.get().pid(), files.postmasterPid());
        }
    }

    /** Rolls back open transactions and stops; without a checkpoint, to be made up for at the next start, if need be. */
    void stop(PostgresTools tools) throws IOException {
        stop(tools, "fast", FAST);
        stop(tools, "immediate", IMMEDIATE);
        Optional<ProcessHandle> survivor = running();
        if (survivor.isPresent()) {
            throw new EmbeddedPostgresException("the embedded PostgreSQL in " + files.home() + ", process "
                    + survivor.get().pid() + ", does not stop");
        }
        dismissWatchdog();
    }

    private void stop(PostgresTools tools, String mode, Duration limit) throws IOException {
        if (running().isPresent()) {
            var _ = tools.pgCtl(
                    limit.plus(MARGIN),
                    List.of(
                            "stop",
                            "--pgdata=" + files.data(),
                            "--mode=" + mode,
                            "--wait",
                            "--timeout=" + limit.toSeconds(),
                            "--silent"));
        }
    }

    private void dismissWatchdog() {
        Watchdog present = watchdog;
        watchdog = null;
        if (present != null) {
            present.close();
        }
    }

    @Nullable
    Watchdog watchdog() {
        return watchdog;
    }
}
