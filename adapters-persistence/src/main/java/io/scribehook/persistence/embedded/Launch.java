package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Everything decided before the server runs. Making one is quick and unpacks nothing. */
record Launch(HomeFiles files, Platform platform, List<String> prefix, int port, Map<String, String> settings) {

    static Launch decide(EmbeddedPostgresConfig config, HomeFiles files, Map<String, String> extraSettings)
            throws IOException {
        Platform platform = Platform.current();
        List<String> prefix = Unprivileged.prefix();
        OptionalInt leftover = new ServerProcess(files).portOfRunning();
        int port = new PortChoice(files.port(), PortRange.ephemeral().outside()).choose(config.port(), leftover);
        return new Launch(files, platform, prefix, port, extraSettings);
    }

    DatabaseAccess service() throws IOException {
        return DatabaseAccess.local(port, Databases.NAME, Databases.NAME, PrivateFile.secret(files.password()));
    }

    DatabaseAccess superuser() throws IOException {
        if (Cluster.exists(files) && !Files.exists(files.superuserPassword())) {
            throw new EmbeddedPostgresException(
                    files.superuserPassword() + " is missing, without which " + files.data() + " cannot be opened");
        }
        return DatabaseAccess.local(
                port, Cluster.SUPERUSER, Cluster.SUPERUSER, PrivateFile.secret(files.superuserPassword()));
    }

    PostgresTools unpack(Commands commands) throws IOException {
        return new PostgresTools(Binaries.unpack(platform, files.binaries()), platform, commands);
    }

    void initialise(PostgresTools tools, Duration limit) throws IOException {
        Cluster.createIfMissing(files, tools, limit);
        ServerSettings.write(files, port, settings);
    }
}
