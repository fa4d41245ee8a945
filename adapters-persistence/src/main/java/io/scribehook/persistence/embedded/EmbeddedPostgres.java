package io.scribehook.persistence.embedded;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of the service's own, for one node: durable (fsync on), reachable on 127.0.0.1 by password only, its data
 * kept between runs.
 *
 * <p>Starting has two steps. {@link #prepare} takes a few milliseconds and says where the database will be;
 * {@link #start} may take seconds, or minutes when it recovers from a power failure. On POSIX systems the server ends
 * with the JVM, even if that is killed; should it not, the next start stops it. Tried on Linux x86-64 only.
 *
 * <p>A supervisor that signals every process of the service, as systemd does by default, ends the database under the
 * service's feet; there, {@code KillMode=mixed} leaves the order to the service.
 *
 * <p>Safe for use by several threads.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Launch launch;
    private final Duration limit;
    private final HomeLock homeLock;
    private final DatabaseAccess service;
    private final DatabaseAccess superuser;
    private final ServerProcess server;
    private final Commands commands;
    private final ReentrantLock turn = new ReentrantLock();
    private volatile boolean closed;
    private boolean started;
    private @Nullable PostgresTools tools;

    private EmbeddedPostgres(Launch launch, Duration limit, HomeLock homeLock) throws IOException {
        this.launch = launch;
        this.limit = limit;
        this.homeLock = homeLock;
        this.service = launch.service();
        this.superuser = launch.superuser();
        this.server = new ServerProcess(launch.files());
        this.commands = new Commands(launch.prefix(), launch.files().commandOutput());
    }

    /**
     * Takes the home for this process and decides port and password.
     *
     * @throws HomeInUseException if another service holds the home
     * @throws EmbeddedPostgresException if the system cannot run the server at all, or the home cannot be written
     */
    public static EmbeddedPostgres prepare(EmbeddedPostgresConfig config) {
        return prepare(config, Map.of());
    }

    static EmbeddedPostgres prepare(EmbeddedPostgresConfig config, Map<String, String> extraSettings) {
        try {
            HomeFiles files = HomeFiles.create(config.home());
            HomeLock lock = HomeLock.take(files);
            try {
                return new EmbeddedPostgres(Launch.decide(config, files, extraSettings), config.startTimeout(), lock);
            } catch (IOException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("cannot prepare the embedded PostgreSQL in " + config.home(), e);
        }
    }

    /** How to connect, valid from the beginning; nobody answers before {@link #start} returns. */
    public DatabaseAccess access() {
        return service;
    }

    /**
     * Returns when the database {@code scribehook} accepts connections. Does nothing if it does already; starts the
     * server again if it has died. May be repeated after a failure.
     *
     * @throws EmbeddedPostgresException if it cannot be started, or was closed meanwhile
     */
    public void start() {
        turn.lock();
        try {
            checkOpen();
            if (!isRunning()) {
                startServer();
            }
        } catch (IOException | SQLException e) {
            throw new EmbeddedPostgresException(
                    "the embedded PostgreSQL in " + launch.files().home() + " did not start", e);
        } finally {
            turn.unlock();
        }
    }

    private void startServer() throws IOException, SQLException {
        long began = System.nanoTime();
        PostgresTools unpacked = launch.unpack(commands);
        tools = unpacked;
        checkOpen();
        server.takeOver(unpacked);
        launch.initialise(unpacked, limit);
        checkOpen();
        server.start(unpacked, limit);
        Databases.ensure(superuser, service);
        started = true;
        log.atInfo()
                .addKeyValue("port", launch.port())
                .addKeyValue("home", launch.files().home())
                .addKeyValue("took_ms", TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began))
                .log("embedded_postgres.started");
    }

    private void checkOpen() {
        if (closed) {
            throw new EmbeddedPostgresException("the embedded PostgreSQL is closed");
        }
    }

    private boolean isRunning() throws IOException {
        return started && server.running().isPresent();
    }

    /** Stops the server, within 30 seconds, and releases the home. The data stay. Ends a start that is under way. */
    @Override
    public void close() {
        closed = true;
        commands.interrupt();
        turn.lock();
        try {
            if (tools != null) {
                server.stop(tools);
                tools = null;
                log.info("embedded_postgres.stopped");
            }
        } catch (IOException e) {
            throw new EmbeddedPostgresException("the embedded PostgreSQL did not stop cleanly", e);
        } finally {
            releaseHome();
            turn.unlock();
        }
    }

    private void releaseHome() {
        try {
            homeLock.close();
        } catch (IOException e) {
            log.warn("embedded_postgres.lock_not_released", e);
        }
    }

    int port() {
        return launch.port();
    }

    DatabaseAccess superuser() {
        return superuser;
    }

    ServerProcess server() {
        return server;
    }
}
