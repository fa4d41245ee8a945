package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs the programs that come with PostgreSQL, one at a time; what they print replaces the content of one file. */
final class Commands {

    private final List<String> prefix;
    private final Path output;
    private volatile @Nullable Process running;

    Commands(List<String> prefix, Path output) {
        this.prefix = prefix;
        this.output = output;
    }

    /** The exit status. Nothing is read from a pipe, so a server started by the command cannot keep us waiting. */
    int run(Duration limit, List<String> command) throws IOException {
        var words = new ArrayList<>(prefix);
        words.addAll(command);
        ProcessBuilder builder =
                new ProcessBuilder(words).redirectErrorStream(true).redirectOutput(output.toFile());
        plain(builder.environment());
        Process process = builder.start();
        running = process;
        try {
            process.getOutputStream().close();
            if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new EmbeddedPostgresException(
                        command.getFirst() + " did not finish within " + limit.toSeconds() + " s");
            }
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EmbeddedPostgresException("interrupted while waiting for " + command.getFirst(), e);
        } finally {
            running = null;
            process.destroyForcibly();
        }
    }

    /** Ends the command that another thread is waiting for. */
    void interrupt() {
        Process process = running;
        if (process != null) {
            process.destroy();
        }
    }

    // PGDATA, PGPORT and their like would redirect the programs; a locale that is not installed would stop them.
    private static void plain(Map<String, String> environment) {
        environment.keySet().removeIf(name -> {
            String upper = name.toUpperCase(Locale.ROOT);
            return upper.startsWith("PG") || upper.startsWith("LC_") || upper.equals("LANG");
        });
        environment.put("LC_ALL", "C");
        environment.put("TZ", "UTC");
    }
}
