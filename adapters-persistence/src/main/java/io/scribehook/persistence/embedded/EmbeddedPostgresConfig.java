package io.scribehook.persistence.embedded;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where the embedded PostgreSQL lives and how it is reached.
 *
 * @param home the directory that holds everything: binaries, data, logs, passwords. Created if missing, readable by its
 *     owner only. No quotes, dollar signs, backticks or line breaks: the path passes through a shell
 * @param port the TCP port on 127.0.0.1, from 1024 to 65535; 0 chooses one at the first start and remembers it
 * @param startTimeout how long a start may take; crash recovery after a power failure is part of it
 */
public record EmbeddedPostgresConfig(Path home, int port, Duration startTimeout) {

    private static final String FORBIDDEN = "\"'`$\n\r";
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);

    public EmbeddedPostgresConfig {
        home = home.toAbsolutePath().normalize();
        if (home.toString().chars().anyMatch(c -> FORBIDDEN.indexOf(c) >= 0)) {
            throw new IllegalArgumentException("the path of the embedded PostgreSQL has a quote, dollar sign, backtick"
                    + " or line break: " + home);
        }
        if (port != 0 && (port < 1024 || port > 65_535)) {
            throw new IllegalArgumentException(
                    "the port of the embedded PostgreSQL must be 0 or 1024 to 65535: " + port);
        }
        if (startTimeout.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("the start timeout must be at least a second: " + startTimeout);
        }
    }

    /** The defaults: a port of its own choice, five minutes to start. */
    public static EmbeddedPostgresConfig at(Path home) {
        return new EmbeddedPostgresConfig(home, 0, FIVE_MINUTES);
    }
}
