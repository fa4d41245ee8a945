package io.scribehook.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Says where the time of our service goes under load, by Java's flight recorder and by the kernel's count of CPU time. */
final class Profile {
    private static final Duration LOAD = Duration.ofSeconds(6);

    private final Path directory;

    Profile(Path directory) {
        this.directory = directory;
    }

    void run() throws Exception {
        Server server = Server.of(directory.resolve("data"));
        server.prepare();
        Path recording = directory.resolve("service.jfr");
        Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        Path jfr = Path.of(System.getProperty("java.home"), "bin", "jfr");
        var bodies = new Bodies(4 * 1024, 500);
        try (var ours = Ours.start(directory.resolve("data"), server, Server.OURS, Map.of())) {
            long pid = ours.service.process().pid();
            for (int warm = 0; warm < 2; warm++) print("warm", ours.run(bodies, 64, LOAD.dividedBy(2)));
            System.out.printf("sustained %.0f events/s%n", ours.sustained());
            call(jcmd, pid, "JFR.start", "name=load", "settings=profile");
            long java = cpu(pid);
            long postgres = postgres(pid);
            Load.Result result = ours.load(bodies, 64, LOAD);
            print("load", result);
            System.out.printf(
                    "CPU per event: service %.0f us, PostgreSQL %.0f us%n",
                    (cpu(pid) - java) * 1e4 / result.answers(), (postgres(pid) - postgres) * 1e4 / result.answers());
            call(jcmd, pid, "JFR.dump", "name=load", "filename=" + recording);
            call(jfr, "view", "--width", "150", "--truncate", "beginning", "hot-methods", recording);
            call(jcmd, pid, "JFR.stop", "name=load");
            call(jcmd, pid, "JFR.start", "name=drain", "settings=profile");
            java = cpu(pid);
            postgres = postgres(pid);
            System.out.printf("drained in %.1f s%n", ours.drain());
            System.out.printf(
                    "CPU per event: service %.0f us, PostgreSQL %.0f us%n",
                    (cpu(pid) - java) * 1e4 / result.answers(), (postgres(pid) - postgres) * 1e4 / result.answers());
            Path drain = directory.resolve("drain.jfr");
            call(jcmd, pid, "JFR.dump", "name=drain", "filename=" + drain);
            call(jfr, "view", "--width", "150", "--truncate", "beginning", "hot-methods", drain);
            System.out.println(ours.settle());
        }
    }

    private static void print(String name, Load.Result result) {
        System.out.printf("%s: %.0f events/s, p50 %.2f ms%n", name, result.perSecond(), result.millis(0.5));
    }

    /** In ticks of ten milliseconds; see proc(5). */
    private static long cpu(long pid) throws Exception {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (java.nio.file.NoSuchFileException _) {
            return 0;
        }
    }

    private static long postgres(long service) throws Exception {
        long sum = 0;
        for (ProcessHandle process : ProcessHandle.allProcesses().toList()) {
            String stat;
            try {
                stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            } catch (java.io.IOException _) {
                continue;
            }
            if (stat.contains("(postgres)") && descends(process, service)) sum += cpu(process.pid());
        }
        return sum;
    }

    /** The server is a child of nobody; all others of its name on this machine are taken for it, unless in tests. */
    private static boolean descends(ProcessHandle process, long service) {
        return process.pid() > service;
    }

    private static void call(Object... words) throws Exception {
        var command = java.util.Arrays.stream(words).map(Object::toString).toList();
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> lines = process.inputReader().lines().toList();
        lines.stream().limit(40).forEach(System.out::println);
        process.waitFor();
    }
}
