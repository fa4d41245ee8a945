package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The data directory: made once, moved into place when it is whole, never deleted. */
final class Cluster {

    static final String SUPERUSER = "postgres";

    private static final Logger log = LoggerFactory.getLogger(Cluster.class);

    private Cluster() {}

    static boolean exists(HomeFiles files) {
        return Files.exists(files.data().resolve("PG_VERSION"));
    }

    static void createIfMissing(HomeFiles files, PostgresTools tools, Duration limit) throws IOException {
        if (exists(files)) {
            return;
        }
        Directories.delete(files.unfinishedData());
        List<String> arguments = List.of(
                "--pgdata=" + files.unfinishedData(),
                "--username=" + SUPERUSER,
                "--pwfile=" + files.superuserPassword(),
                "--auth-host=scram-sha-256",
                "--auth-local=scram-sha-256",
                "--encoding=UTF8",
                "--locale=C",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--data-checksums",
                "--no-instructions");
        if (!tools.initdb(limit, arguments)) {
            throw new EmbeddedPostgresException("initdb failed: " + LogTail.of(files.commandOutput()));
        }
        Files.move(files.unfinishedData(), files.data(), StandardCopyOption.ATOMIC_MOVE);
        Directories.sync(files.home());
        log.atInfo().addKeyValue("data", files.data()).log("embedded_postgres.data_created");
    }
}
