package io.scribehook.bench;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Follow-ups over all channels to sinks that note every request, while the service is killed again and again, each time
 * with at least 20 requests in flight. PostgreSQL outlives the service: it is that of a second one, which does no work.
 */
final class CrashFollowups {
    private static final int LEAST_IN_FLIGHT = 20;
    private static final int PER_ROUND = 8;
    private static final int MOST_PER_CYCLE = 2_000;
    private static final int KINDS = 4;
    private static final Set<String> SAFE = Set.of("callback", "translate");
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Path directory;
    private final int cycles;
    private final Set<UUID> acknowledged = ConcurrentHashMap.newKeySet();
    /** Follow-ups and attempts that were under way at a kill. */
    private final Set<String> inFlight = new HashSet<>();

    CrashFollowups(Path directory, int cycles) {
        this.directory = directory;
        this.cycles = cycles;
    }

    boolean run() throws Exception {
        try (var world = new World();
                Service host =
                        Service.start(directory.resolve("host"), -1, Map.of("SCRIBEHOOK_WORKERS_ENABLED", "false"))) {
            host.awaitListening();
            host.awaitWorking();
            Server server = Server.of(directory.resolve("host"));
            server.execute("postgres", "create database crash");
            var settings = new HashMap<>(world.settings());
            settings.putAll(server.service("crash"));
            for (int cycle = 1; cycle <= cycles; cycle++) {
                cycle(world, server, settings, cycle);
                System.out.printf("cycle %d: %d follow-ups under way at the kills so far%n", cycle, inFlight.size());
            }
            try (Service last = Service.start(directory.resolve("service"), -1, settings)) {
                last.awaitWorking();
                awaitSettled(server);
            }
            return report(world, server);
        }
    }

    private void cycle(World world, Server server, Map<String, String> settings, int cycle) throws Exception {
        Service service = Service.start(directory.resolve("service"), -1, settings);
        int port = service.awaitListening();
        service.awaitWorking();
        if (cycle == 1) service.declareSource(port, world.plan());
        var callbacks = new Callbacks(port, "about ");
        Thread sending = Thread.ofPlatform().start(() -> {
            try {
                for (int sent = 0; !Thread.interrupted() && sent < MOST_PER_CYCLE; sent += PER_ROUND)
                    callbacks.send(PER_ROUND, 8, 0);
            } catch (InterruptedException _) {
                // there are enough
            }
        });
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (world.open.get() < LEAST_IN_FLIGHT) {
            if (System.nanoTime() > until) throw new IllegalStateException("never so many in flight");
            Thread.sleep(1);
        }
        callbacks.stop();
        service.kill();
        sending.interrupt();
        sending.join();
        acknowledged.addAll(callbacks.answered.keySet());
        inFlight.addAll(texts(server, "select id || ' ' || version from follow_ups where state = 'running'"));
    }

    private static List<String> texts(Server server, String sql) throws Exception {
        var texts = new ArrayList<String>();
        try (Connection connection = server.connect("crash");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) texts.add(rows.getString(1));
        }
        return texts;
    }

    private static void awaitSettled(Server server) throws Exception {
        long until = System.nanoTime() + PATIENCE.toNanos();
        String open = "select (select count(*) from work where kind in ('interpret', 'follow_up'))"
                + " + (select count(*) from follow_ups where state in ('waiting', 'running'))";
        while (server.number("crash", open) > 0) {
            if (System.nanoTime() > until) return; // what is still open then is counted as lost
            Thread.sleep(500);
        }
    }

    private boolean report(World world, Server server) throws Exception {
        Map<String, Long> states = states(server);
        // a callback whose answer the kill cut off may be there or not: what is there is owed
        Set<String> there = new HashSet<>(texts(server, "select provider_job_id from submissions"));
        long missing = acknowledged.stream()
                .filter(id -> !there.contains(id.toString()))
                .count();
        long owed = states.values().stream().mapToLong(Long::longValue).sum() + missing * KINDS;
        long done = states.getOrDefault("done", 0L);
        long unknown = states.getOrDefault("unknown", 0L);
        Map<String, List<World.Asked>> requests =
                world.all().stream().collect(Collectors.groupingBy(it -> it.kind() + " " + it.id()));
        long unheard = acknowledged.stream()
                .flatMap(id -> List.of("email", "sms", "callback", "translate").stream()
                        .map(kind -> kind + " " + id))
                .filter(it -> !requests.containsKey(it))
                .count();
        // who is unknown may not have been heard of
        long lost = owed - done - unknown + Math.max(0, unheard - unknown);
        Set<String> admitted = new HashSet<>(texts(server, """
                select f.id from follow_ups f join attempts a on a.follow_up_id = f.id
                where a.result = 'unknown'"""));
        long silentDoubles =
                requests.values().stream().filter(it -> silent(it, admitted)).count();
        var repeats = new TreeMap<String, Integer>();
        requests.values().forEach(it -> repeats.merge(it.getFirst().kind(), it.size() - 1, Integer::sum));
        System.out.println("states: " + states + ", second requests: " + repeats + ", unheard of: " + unheard);
        String last = String.format(
                "CRASH followups cycles=%d owed=%d done=%d unknown=%d in_flight=%d lost=%d silent_doubles=%d",
                cycles, owed, done, unknown, inFlight.size(), lost, silentDoubles);
        Report.note(
                "crash-followups",
                List.of("states: " + states + ", second requests: " + repeats + ", unheard of: " + unheard),
                last);
        return lost == 0 && silentDoubles == 0 && unknown <= inFlight.size();
    }

    /**
     * Whether somebody got it twice and nobody says so: another key, a kind that is not to be sent twice, or one whose
     * history does not admit that it is unknown.
     */
    private static boolean silent(List<World.Asked> same, Set<String> admitted) {
        if (same.size() == 1) return false;
        String kind = same.getFirst().kind();
        if (same.stream().map(World.Asked::key).distinct().count() > 1) return true;
        if (SAFE.contains(kind)) return false;
        String key = same.getFirst().key();
        return key.isEmpty() || admitted.stream().noneMatch(key::contains);
    }

    private static Map<String, Long> states(Server server) throws Exception {
        var states = new TreeMap<String, Long>();
        try (Connection connection = server.connect("crash");
                var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select state, count(*) from follow_ups group by state")) {
            while (rows.next()) states.put(rows.getString(1), rows.getLong(2));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return states;
    }
}
