package io.scribehook.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The intake against what else could stand in its place, round by round on one server. */
final class Intake {
    private static final int SMALL = 4 * 1024;

    private final Path directory;
    private final boolean quick;
    private final Figures figures = new Figures();

    /** What is measured in every round. */
    private record Scene(String name, Bodies bodies, int connections, Duration duration) {}

    Intake(Path directory, boolean quick) {
        this.directory = directory;
        this.quick = quick;
    }

    void run() throws Exception {
        Pgbench.check();
        Server server = Server.of(directory.resolve("data"));
        server.prepare();
        try (var ours = Ours.start(directory.resolve("data"), server, Server.OURS, Map.of())) {
            for (String database : List.of("naive", Express.DATABASE, "pgbench"))
                server.execute("postgres", "create database " + database);
            server.execute(Express.DATABASE, Express.TABLE);
            server.execute("pgbench", Express.TABLE);
            var settings = new LinkedHashMap<>(server.service("naive"));
            settings.put("SCRIBEHOOK_DATABASE_COMMIT_TOGETHER", "1");
            try (var naive = Ours.start(directory.resolve("naive"), server, "naive", settings);
                    var express = Express.start(server.client(Express.DATABASE))) {
                var contenders = new LinkedHashMap<String, Contender>();
                contenders.put("ours", ours);
                contenders.put(
                        "express",
                        (bodies, connections, duration) -> new Load(bodies, "/hook", new java.util.HashSet<>())
                                .run(express.port, connections, duration));
                contenders.put("naive", naive);
                measure(server, contenders);
                System.out.println("ours:  " + ours.settle());
                System.out.println("naive: " + naive.settle());
                new Report(figures, quick).publish(server, ours.sustained());
            }
        }
    }

    private void measure(Server server, Map<String, Contender> contenders) throws Exception {
        var small = new Bodies(SMALL, 500);
        System.out.printf("bodies of %d bytes, gzip makes them %.1f times smaller%n", SMALL, small.gzipRatio());
        var many = new Scene("4 KB, 64 connections", small, 64, Duration.ofMillis(quick ? 700 : 5_000));
        var one = new Scene("4 KB, 1 connection", small, 1, Duration.ofSeconds(quick ? 1 : 2));
        // until the rate of each no longer grows, which ours does longest
        for (int warm = 0; warm < 7; warm++)
            for (Contender contender : contenders.values()) contender.run(small, 64, Duration.ofSeconds(quick ? 2 : 4));
        for (String contender : contenders.keySet()) server.tidy(databaseOf(contender));
        var pgbench = new Pgbench(server, directory.resolve("pgbench"), small);
        for (int round = 0; round < (quick ? 7 : 5); round++) {
            measure(server, contenders, many);
            figures.add(many.name(), "pgbench", pgbench.run((int)
                    Math.ceil(many.duration().toMillis() / 1e3)));
            server.tidy("pgbench");
            if (round % 3 == 0) measure(server, contenders, one);
        }
        if (quick) return;
        var scenes = List.of(
                new Scene("4 KB, 256 connections", small, 256, Duration.ofSeconds(5)),
                new Scene("100 KB, 64 connections", new Bodies(100_000, 50), 64, Duration.ofSeconds(5)),
                new Scene("1.5 MB, 16 connections", new Bodies(1_500_000, 10), 16, Duration.ofSeconds(5)));
        for (int round = 0; round < 3; round++) for (Scene scene : scenes) measure(server, contenders, scene);
    }

    private void measure(Server server, Map<String, Contender> contenders, Scene scene) throws Exception {
        for (var contender : contenders.entrySet()) {
            Load.Result result = contender.getValue().run(scene.bodies(), scene.connections(), scene.duration());
            figures.add(scene.name(), contender.getKey(), result);
            server.tidy(databaseOf(contender.getKey()));
        }
    }

    private static String databaseOf(String contender) {
        return contender.equals("ours") ? Server.OURS : contender;
    }
}
