package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The file in which a server notes its process: line 1 its number, line 2 the data directory, line 4 the port, line 7
 * its shared memory (src/include/utils/pidfile.h of PostgreSQL 18).
 */
record PostmasterPid(long pid, int port) {

    /** Above the largest process number of every supported system, yet one that the server can parse. */
    private static final String NO_PROCESS = "2147483647";

    static Optional<PostmasterPid> read(Path file) throws IOException {
        List<String> lines = lines(file);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        String port = lines.size() > 3 ? lines.get(3).strip() : "";
        return Optional.of(new PostmasterPid(
                Long.parseLong(lines.getFirst().strip()), port.matches("\\d{1,5}") ? Integer.parseInt(port) : 0));
    }

    /** The process, if it lives and is a PostgreSQL on this data directory; process numbers are used again. */
    Optional<ProcessHandle> server(Path data) {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive).filter(handle -> isServer(handle.info(), data));
    }

    private static boolean isServer(ProcessHandle.Info process, Path data) {
        boolean postgres = process.command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.startsWith("postgres"))
                .isPresent();
        // Windows does not tell the arguments.
        return postgres
                && process.arguments()
                        .map(arguments -> Arrays.asList(arguments).contains(data.toString()))
                        .orElse(true);
    }

    /**
     * Makes a stale file harmless whose process number now belongs to some other program, as is usual after the restart
     * of a container; the server would refuse to start. The rest of the file stays, for the server finds survivors of a
     * crash by the shared memory named in it.
     */
    static void disarm(Path file) throws IOException {
        var lines = new ArrayList<>(lines(file));
        if (!lines.isEmpty()) {
            lines.set(0, NO_PROCESS);
            PrivateFile.write(file, String.join("\n", lines) + "\n");
        }
    }

    private static List<String> lines(Path file) throws IOException {
        try {
            return Files.readAllLines(file, UTF_8);
        } catch (NoSuchFileException _) {
            return List.of();
        }
    }
}
