package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;

/**
 * A shell that outlives this JVM by a moment: when the pipe to it breaks, however the JVM ended, it asks the server for
 * a fast shutdown. POSIX only.
 */
final class Watchdog implements AutoCloseable {

    // The number is compared because the server may have gone, and another taken its number or its place.
    private static final String SCRIPT = """
            trap '' HUP INT QUIT TERM
            read -r word
            [ "$word" = done ] && exit 0
            [ "$(head -n 1 "$2")" = "$1" ] && kill -INT "$1"
            """;

    private final Process process;

    private Watchdog(Process process) {
        this.process = process;
    }

    static Watchdog over(long server, Path postmasterPid) throws IOException {
        List<String> command =
                List.of("sh", "-c", SCRIPT, "scribehook-watchdog", Long.toString(server), postmasterPid.toString());
        return new Watchdog(new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
    }

    long pid() {
        return process.pid();
    }

    /** Sends it home without touching the server. */
    @Override
    public void close() {
        try (OutputStream pipe = process.getOutputStream()) {
            pipe.write("done\n".getBytes(US_ASCII));
        } catch (IOException _) {
            // it has gone already
        }
    }
}
