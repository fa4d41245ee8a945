package io.scribehook.bench;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * How soon after a callback's 2xx its follow-up is performed, at 200 callbacks a second; and how many deliveries a
 * second leave when many are due. The follow-ups are callbacks to a sink on this machine.
 */
final class Followups {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}(?=\")");
    private static final int PER_SECOND = 200;
    private static final int WARM = 60_000;
    private static final int MEASURED = 4_000;
    private static final int SLOW = 10_000;
    private static final int STEPS = 8;
    private static final int BACKLOG = 60_000;
    private static final int BACKLOG_WARM = BACKLOG * 2 / 3;

    private final Path directory;
    private final ConcurrentMap<UUID, Long> performed = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();
    private final List<String> said = new ArrayList<>();
    private final AtomicLong warmAt = new AtomicLong();
    private volatile long lastAt;

    Followups(Path directory) {
        this.directory = directory;
    }

    void run() throws Exception {
        try (var sink = new Sink(this::called)) {
            long[] latencies = latencies(sink);
            double perSecond = throughput(sink);
            String last = String.format(
                    Locale.ROOT,
                    "BENCH followups p50_ms=%.1f p99_ms=%.1f per_s=%.0f",
                    millis(latencies, 0.5),
                    millis(latencies, 0.99),
                    perSecond);
            Report.note("followups", said, last);
        }
    }

    /** Only how soon, or only how many. */
    void run(boolean soon) throws Exception {
        try (var sink = new Sink(this::called)) {
            if (soon) latencies(sink);
            else throughput(sink);
        }
    }

    private void say(String format, Object... values) {
        String line = String.format(Locale.ROOT, format, values);
        System.out.println(line);
        said.add(line);
    }

    private static double millis(long[] sorted, double quantile) {
        return sorted[(int) (quantile * (sorted.length - 1))] / 1e6;
    }

    private void called(String request, long now) {
        Matcher ids = ID.matcher(request);
        while (ids.find()) performed.putIfAbsent(UUID.fromString(ids.group()), now);
        if (calls.incrementAndGet() == BACKLOG_WARM) warmAt.set(now);
        lastAt = now;
    }

    private Service start(int followUps) throws Exception {
        var settings = new HashMap<>(Map.of("SCRIBEHOOK_EGRESS_ALLOW", "127.0.0.0/8"));
        if (followUps >= 0) settings.put("SCRIBEHOOK_WORKERS_FOLLOW_UPS", Integer.toString(followUps));
        return Service.start(directory.resolve("data"), -1, settings);
    }

    private static String plan(String... authorities) {
        return Arrays.stream(authorities)
                .map(it -> "{\"type\":\"callback\",\"url\":\"http://" + it + "/called\"}")
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String plan(Sink sink) {
        return plan(sink.authorities().getFirst());
    }

    /** Each application is called back by as many steps as the others. */
    private static String plan(Sink sink, int steps) {
        List<String> all = sink.authorities();
        return plan(
                IntStream.range(0, steps).mapToObj(i -> all.get(i % all.size())).toArray(String[]::new));
    }

    /** The same latencies, while 10,000 are due at a destination that takes each request and says nothing for long. */
    void runBesideSlow() throws Exception {
        try (var sink = new Sink(this::called);
                var slow = new ServerSocket(0, 1_000, InetAddress.getByName("127.0.0.2"));
                Service service = start(-1)) {
            var held = new ConcurrentLinkedQueue<Socket>();
            Thread.ofPlatform().daemon().start(() -> {
                try {
                    while (true) held.add(slow.accept());
                } catch (IOException _) {
                    // the bench is over
                }
            });
            int port = service.awaitListening();
            service.awaitWorking();
            service.declareSource(port, plan(sink));
            new Callbacks(port).send(WARM, 16, 2 * PER_SECOND);
            awaitCalls(WARM);
            double alone = millis(measure(port, WARM), 0.99);
            service.declareSource(port, plan("127.0.0.2:" + slow.getLocalPort()));
            new Callbacks(port).send(SLOW, 32, 0);
            var server = Server.of(directory.resolve("data"));
            while (server.number(Server.OURS, "select count(*) from work where kind = 'interpret'") > 0)
                Thread.sleep(100);
            service.declareSource(port, plan(sink));
            long due = server.number(Server.OURS, "select count(*) from work where kind = 'follow_up'");
            // what 10,000 at once leave behind is not what the slow destination does
            new Callbacks(port).send(MEASURED, 16, PER_SECOND);
            double beside = millis(measure(port, WARM + 2 * MEASURED), 0.99);
            String last = String.format(
                    Locale.ROOT,
                    "BENCH slow-destination due=%d held=%d p99_alone_ms=%.1f p99_beside_ms=%.1f",
                    due,
                    held.size(),
                    alone,
                    beside);
            Report.note("slow-destination", said, last);
        }
    }

    private long[] latencies(Sink sink) throws Exception {
        try (Service service = start(-1)) {
            int port = service.awaitListening();
            service.awaitWorking();
            service.declareSource(port, plan(sink));
            var warm = new Callbacks(port);
            warm.send(WARM, 16, 2 * PER_SECOND);
            awaitCalls(WARM);
            var cost = Cost.begin(service, Server.of(directory.resolve("data")));
            long[] latencies = measure(port, WARM);
            say("%s", cost.of(MEASURED, "callback"));
            return latencies;
        }
    }

    private long[] measure(int port, int before) throws Exception {
        var callbacks = new Callbacks(port);
        callbacks.send(MEASURED, 16, PER_SECOND);
        awaitCalls(before + MEASURED);
        long[] latencies = callbacks.answered.entrySet().stream()
                .mapToLong(it -> performed.get(it.getKey()) - it.getValue())
                .toArray();
        Arrays.sort(latencies);
        say(
                "%d callbacks at %d/s: p50 %.1f ms, p90 %.1f ms, p99 %.1f ms, longest %.1f ms",
                MEASURED,
                PER_SECOND,
                millis(latencies, 0.5),
                millis(latencies, 0.9),
                millis(latencies, 0.99),
                millis(latencies, 1));
        return latencies;
    }

    /** What is due is made while nobody carries follow-ups out: each callback owes several. */
    private double throughput(Sink sink) throws Exception {
        calls.set(0);
        int callbacks = BACKLOG / STEPS;
        try (Service service = start(0)) {
            int port = service.awaitListening();
            service.awaitWorking();
            service.declareSource(port, plan(sink, STEPS));
            long began = System.nanoTime();
            new Callbacks(port).send(callbacks, 64, 0);
            var server = Server.of(directory.resolve("data"));
            String due = "select count(*) from work where kind = 'interpret'";
            while (server.number(Server.OURS, due) > 0) Thread.sleep(200);
            say("%d callbacks taken and interpreted in %.1f s", callbacks, (System.nanoTime() - began) / 1e9);
        }
        try (Service service = start(-1)) {
            service.awaitWorking();
            awaitCalls(BACKLOG_WARM);
            var cost = Cost.begin(service, Server.of(directory.resolve("data")));
            awaitCalls(BACKLOG);
            double perSecond = (BACKLOG - BACKLOG_WARM) / ((lastAt - warmAt.get()) / 1e9);
            say("%d deliveries after the first %d: %.0f/s", BACKLOG - BACKLOG_WARM, BACKLOG_WARM, perSecond);
            say("%s", cost.of(BACKLOG - BACKLOG_WARM, "delivery"));
            return perSecond;
        }
    }

    private void awaitCalls(int count) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (calls.get() < count) {
            if (System.nanoTime() > until)
                throw new IllegalStateException(calls.get() + " of " + count + " were called");
            Thread.sleep(20);
        }
    }
}
