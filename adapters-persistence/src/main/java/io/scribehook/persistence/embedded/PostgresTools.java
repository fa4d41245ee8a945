package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** The two programs we drive, see the reference pages of PostgreSQL 18 for {@code initdb} and {@code pg_ctl}. */
record PostgresTools(Path directory, Platform platform, Commands commands) {

    /** Whether it succeeded. */
    boolean initdb(Duration limit, List<String> arguments) throws IOException {
        return run("initdb", limit, arguments);
    }

    /** Whether it succeeded. */
    boolean pgCtl(Duration limit, List<String> arguments) throws IOException {
        return run("pg_ctl", limit, arguments);
    }

    private boolean run(String program, Duration limit, List<String> arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(
                directory.resolve("bin").resolve(program + platform.suffix()).toString());
        command.addAll(arguments);
        return commands.run(limit, command) == 0;
    }
}
