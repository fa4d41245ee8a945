package io.scribehook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The server of a data directory that the service has made, run by us, so that we may kill it. */
final class Postgres implements AutoCloseable {
    private static final int TRIES = 50;

    private final Path home;

    Postgres(Server server) {
        this.home = server.home();
    }

    /** One that was killed may leave processes behind that have to go first. */
    void start() throws IOException, InterruptedException {
        for (int i = 0; i < TRIES; i++) {
            if (control("start", "--wait", "--log=" + home.resolve("log").resolve("bench.log")) == 0) return;
            Thread.sleep(200);
        }
        throw new IOException("PostgreSQL does not start: " + home.resolve("log"));
    }

    /** SIGKILL to the server and all that it started. */
    void kill() throws IOException, InterruptedException {
        Path pid = home.resolve("data").resolve("postmaster.pid");
        if (!Files.exists(pid)) return;
        ProcessHandle.of(Long.parseLong(Files.readAllLines(pid).getFirst().strip()))
                .ifPresent(server -> {
                    List<ProcessHandle> children = server.descendants().toList();
                    server.destroyForcibly();
                    children.forEach(ProcessHandle::destroyForcibly);
                });
    }

    private int control(String action, String... options) throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        // PostgreSQL refuses to run as root
        if (System.getProperty("user.name").equals("root")) command.addAll(List.of("unshare", "-U"));
        command.addAll(List.of(pgCtl().toString(), action, "--silent", "--pgdata=" + home.resolve("data")));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private Path pgCtl() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("binaries"))) {
            return files.filter(it -> it.endsWith(Path.of("bin", "pg_ctl")))
                    .findAny()
                    .orElseThrow(() -> new IOException("there is no pg_ctl in " + home));
        }
    }

    @Override
    public void close() {
        try {
            control("stop", "--mode=immediate", "--wait");
        } catch (IOException _) {
            // nothing more to be done
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
