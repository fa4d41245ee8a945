package io.scribehook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;

/** What something costs from now on: the kernel's count of CPU time, and PostgreSQL's of commits and of waits for the disk. */
final class Cost {
    /** See proc(5). */
    private static final double MICROS_OF_A_TICK = 1e4;

    private final long service;
    private final Server server;
    private final Standing before;

    private record Standing(long service, long postgres, long commits, long syncs) {}

    private Cost(long service, Server server) throws IOException, SQLException {
        this.service = service;
        this.server = server;
        this.before = standing();
    }

    static Cost begin(Service service, Server server) throws IOException, SQLException {
        return new Cost(service.process().pid(), server);
    }

    /** In one sentence, for each of so many. */
    String of(int many, String what) throws IOException, SQLException {
        Standing now = standing();
        return String.format(
                Locale.ROOT,
                "for each %s: %.0f us of CPU in the service, %.0f us in PostgreSQL, %.1f transactions, %.2f waits for the disk",
                what,
                (now.service() - before.service()) * MICROS_OF_A_TICK / many,
                (now.postgres() - before.postgres()) * MICROS_OF_A_TICK / many,
                (double) (now.commits() - before.commits()) / many,
                (double) (now.syncs() - before.syncs()) / many);
    }

    private Standing standing() throws IOException, SQLException {
        return new Standing(
                ticks(service),
                postgres(),
                server.number(
                        Server.OURS, "select xact_commit from pg_stat_database where datname = current_database()"),
                server.number(Server.OURS, "select sum(fsyncs)::bigint from pg_stat_io where object = 'wal'"));
    }

    /** The server of that home and its children: others of its name may run on this machine. */
    private long postgres() throws IOException {
        long postmaster =
                Long.parseLong(Files.readAllLines(server.home().resolve("data").resolve("postmaster.pid"))
                        .getFirst()
                        .strip());
        ProcessHandle handle = ProcessHandle.of(postmaster).orElseThrow();
        return ticks(postmaster)
                + handle.descendants().mapToLong(it -> ticks(it.pid())).sum();
    }

    private static long ticks(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        } catch (IOException _) {
            return 0; // it has ended
        }
    }
}
