package io.scribehook.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** The real service, and what it acknowledged since it started. */
final class Ours implements Contender, AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    final Service service;
    private final int port;
    private final Stored stored;
    private final Set<UUID> acknowledged = new HashSet<>();
    private final Map<Integer, Bodies> sent = new HashMap<>();
    private double loading;
    private double draining;

    private Ours(Service service, int port, Stored stored) {
        this.service = service;
        this.port = port;
        this.stored = stored;
    }

    static Ours start(Path data, Server server, String database, Map<String, String> settings) throws Exception {
        Service service = Service.start(data, -1, settings);
        int port = service.awaitListening();
        service.awaitWorking();
        service.declareSource(port);
        return new Ours(service, port, new Stored(server, database));
    }

    @Override
    public Load.Result run(Bodies bodies, int connections, Duration duration) throws Exception {
        Load.Result result = load(bodies, connections, duration);
        drain();
        return result;
    }

    Load.Result load(Bodies bodies, int connections, Duration duration) throws Exception {
        sent.put(bodies.size(), bodies);
        Load.Result result = new Load(bodies, "/hook", acknowledged).run(port, connections, duration);
        loading += result.seconds();
        return result;
    }

    double drain() throws Exception {
        double seconds = stored.drain(PATIENCE);
        draining += seconds;
        return seconds;
    }

    /** Fails unless what is stored is what was acknowledged. */
    Stored.Balance settle() throws Exception {
        stored.drain(PATIENCE);
        Stored.Balance balance = stored.balance(acknowledged, sent);
        if (!balance.holds() || balance.unasked() > 0)
            throw new IllegalStateException("what is stored is not what was acknowledged: " + balance);
        return balance;
    }

    /** Events a second, the time included in which they were interpreted after the load was over. */
    double sustained() {
        return acknowledged.size() / (loading + draining);
    }

    @Override
    public void close() {
        service.close();
    }
}
