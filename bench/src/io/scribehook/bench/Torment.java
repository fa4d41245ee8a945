package io.scribehook.bench;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/** Kills the service and its database under load, or takes the database away, and counts afterwards. */
final class Torment implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final SplittableRandom random = new SplittableRandom();
    private final Path data;
    private final Server server;
    private final Postgres postgres;
    private final Bodies bodies = new Bodies(4 * 1024, 100);
    private final int port = freePort();
    private Service service;

    Torment(Path directory) throws Exception {
        data = directory.resolve("data");
        server = Server.of(data);
        server.prepare();
        postgres = new Postgres(server);
        // the first start makes the data directory
        try (Service first = Service.start(data, port, Map.of())) {
            first.awaitWorking();
            first.declareSource(port);
        }
        postgres.start();
        service = start();
        service.awaitWorking();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private Service start() throws IOException {
        return Service.start(data, port, server.service(Server.OURS));
    }

    /** Whether nothing was lost or doubled. */
    boolean crash(int cycles) throws Exception {
        try (var senders = new Senders(bodies, port)) {
            for (int cycle = 1; cycle <= cycles; cycle++) {
                awaitTaken(senders);
                String what = crashOnce();
                System.out.printf(
                        "cycle %2d: %s; acknowledged %d, refused %s, unanswered %s%n",
                        cycle, what, senders.acknowledged.size(), senders.refused, senders.unanswered);
            }
            awaitTaken(senders);
            senders.close();
            settle();
            var balance = new Stored(server, Server.OURS).balance(senders.acknowledged, Map.of(bodies.size(), bodies));
            System.out.println(balance + jobs());
            System.out.printf(
                    "CRASH intake cycles=%d acknowledged=%d stored=%d lost=%d doubled=%d%n",
                    cycles, balance.acknowledged(), balance.stored(), balance.lost(), balance.doubled());
            return balance.holds();
        }
    }

    /** There has to be something to lose: whatever was killed before is back, and is killed with requests under way. */
    private void awaitTaken(Senders senders) throws InterruptedException {
        int enough = senders.acknowledged.size() + random.nextInt(50, 500);
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (senders.acknowledged.size() < enough) {
            if (System.nanoTime() > until) throw new IllegalStateException("no callback is taken any more");
            Thread.sleep(1);
        }
    }

    private String crashOnce() throws Exception {
        switch (random.nextInt(4)) {
            case 0 -> {
                service.kill();
                service = start();
                service.awaitListening();
                return "service killed";
            }
            case 1 -> {
                postgres.kill();
                pause(0, 1500);
                postgres.start();
                return "PostgreSQL killed";
            }
            case 2 -> {
                postgres.kill();
                service.kill();
                postgres.start();
                service = start();
                service.awaitListening();
                return "both killed";
            }
            default -> {
                postgres.kill();
                pause(0, 500);
                service.kill();
                service = start();
                service.awaitListening();
                pause(500, 1500);
                postgres.start();
                return "both killed, the service started without PostgreSQL";
            }
        }
    }

    /** Whether every callback was taken while the database was away, and all is there now. */
    boolean outage(int seconds) throws Exception {
        try (var senders = new Senders(bodies, port)) {
            pause(5_000, 5_001);
            int before = senders.acknowledged.size();
            postgres.kill();
            pause(seconds * 1000, seconds * 1000 + 1);
            int meanwhile = senders.acknowledged.size() - before;
            postgres.start();
            pause(5_000, 5_001);
            senders.close();
            double settled = settle();
            var balance = new Stored(server, Server.OURS).balance(senders.acknowledged, Map.of(bodies.size(), bodies));
            System.out.println(balance + jobs());
            System.out.printf(
                    "OUTAGE intake seconds=%d acknowledged=%d meanwhile=%d refused=%s unanswered=%s stored=%d lost=%d"
                            + " doubled=%d settled_in=%.1f%n",
                    seconds,
                    balance.acknowledged(),
                    meanwhile,
                    senders.refused,
                    senders.unanswered,
                    balance.stored(),
                    balance.lost(),
                    balance.doubled(),
                    settled);
            return balance.holds() && senders.refused.sum() == 0 && senders.unanswered.sum() == 0;
        }
    }

    /** Until the spool is empty and everything is interpreted. */
    private double settle() throws Exception {
        long began = System.nanoTime();
        service.awaitWorking();
        Path spool = data.resolve("spool");
        while (Files.isDirectory(spool) && files(spool) > 0) {
            if (System.nanoTime() - began > PATIENCE.toNanos()) throw new IOException("the spool is not drained");
            Thread.sleep(200);
        }
        System.out.printf("the spool was empty after %.1f s%n", (System.nanoTime() - began) / 1e9);
        new Stored(server, Server.OURS).drain(PATIENCE);
        return (System.nanoTime() - began) / 1e9;
    }

    private static long files(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(file -> file.toString().endsWith(".event")).count();
        }
    }

    /** Each event of the default source makes one job: more would be an event interpreted twice. */
    private String jobs() throws Exception {
        long events = server.number(Server.OURS, "select count(*) from callback_events");
        long jobs = server.number(Server.OURS, "select count(*) from jobs where state = 'completed'");
        if (events != jobs) throw new IllegalStateException(events + " events made " + jobs + " completed jobs");
        return ", each made one transcript";
    }

    private void pause(int least, int most) throws InterruptedException {
        Thread.sleep(random.nextInt(least, most));
    }

    @Override
    public void close() {
        service.close();
        postgres.close();
    }
}
