package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds the port once and keeps to it, so that monitoring, firewalls and open connection pools need not follow. */
final class PortChoice {

    private static final Logger log = LoggerFactory.getLogger(PortChoice.class);
    private static final int TRIES = 200;

    private final Path remembered;
    private final PortRange candidates;

    PortChoice(Path remembered, PortRange candidates) {
        this.remembered = remembered;
        this.candidates = candidates;
    }

    /**
     * @param configured the port asked for, 0 for any
     * @param ours a port held by a server left over from an earlier run, which is going to be stopped
     */
    int choose(int configured, OptionalInt ours) throws IOException {
        if (configured != 0) {
            if (!isUsable(configured, ours)) {
                throw new EmbeddedPostgresException("port " + configured + " on 127.0.0.1, configured for the embedded"
                        + " PostgreSQL, is taken by another program; configure another one, or 0 to have one chosen");
            }
            return configured;
        }
        OptionalInt before = remembered();
        if (before.isPresent() && isUsable(before.getAsInt(), ours)) {
            return before.getAsInt();
        }
        int chosen = anyFree();
        PrivateFile.write(remembered, Integer.toString(chosen));
        if (before.isPresent()) {
            log.atWarn()
                    .addKeyValue("taken_port", before.getAsInt())
                    .addKeyValue("new_port", chosen)
                    .log("embedded_postgres.port_changed");
        }
        return chosen;
    }

    private OptionalInt remembered() throws IOException {
        if (!Files.exists(remembered)) {
            return OptionalInt.empty();
        }
        String text = Files.readString(remembered).strip();
        return text.matches("\\d{4,5}") ? OptionalInt.of(Integer.parseInt(text)) : OptionalInt.empty();
    }

    private int anyFree() {
        for (int i = 0; i < TRIES; i++) {
            int port = candidates.random();
            if (isFree(port)) {
                return port;
            }
        }
        throw new EmbeddedPostgresException("found no free port from " + candidates.first() + " to " + candidates.last()
                + " for the embedded PostgreSQL; configure one");
    }

    private static boolean isUsable(int port, OptionalInt ours) {
        return (ours.isPresent() && ours.getAsInt() == port) || isFree(port);
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 1);
            return true;
        } catch (IOException _) {
            return false;
        }
    }
}
