package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** PostgreSQL's own load generator, with the insert that Express does: 20 clients, no HTTP, nothing else. */
final class Pgbench {
    private static final String DATABASE = "pgbench";
    private static final int CLIENTS = 20;
    private static final int SCRIPTS = 40;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private final Path directory;
    private final Map<String, String> environment;
    private final int size;
    private final List<String> scripts = new ArrayList<>();

    Pgbench(Server server, Path directory, Bodies bodies) throws IOException {
        this.directory = Files.createDirectories(directory);
        this.environment = server.client(DATABASE);
        this.size = bodies.size();
        for (int i = 0; i < SCRIPTS; i++) {
            Path script = directory.resolve("insert-" + i + ".sql");
            Files.writeString(script, script(bodies.next(new UUID(i, i))));
            scripts.addAll(List.of("-f", script.toString()));
        }
    }

    static void check() throws IOException, InterruptedException {
        try {
            if (new ProcessBuilder("pgbench", "--version").start().waitFor() == 0) return;
        } catch (IOException _) {
            // not there
        }
        throw new IOException("pgbench is missing: apt-get install postgresql-15, or your system's postgresql-contrib");
    }

    /** The body as a literal; its id and its digest are drawn for every transaction. */
    private static String script(byte[] body) {
        String text = new String(body, US_ASCII);
        int id = text.indexOf("\"request_id\":\"") + 14;
        int digest = text.indexOf("\"sha256\":\"") + 10;
        var random = "\\set %s random(1000000000000000, 9000000000000000)%n";
        return random.formatted("a") + random.formatted("b") + random.formatted("c") + random.formatted("d")
                + random.formatted("e") + random.formatted("f")
                + "insert into hooks (body) values ('" + text.substring(0, id) + ":a-:b-00"
                + text.substring(id + 36, digest) + ":c:d:e:f" + text.substring(digest + 64) + "');\n";
    }

    Load.Result run(int seconds) throws IOException, InterruptedException {
        try (Stream<Path> old = Files.list(directory)) {
            for (Path file : old.filter(it -> it.toString().contains("latency")).toList()) Files.delete(file);
        }
        var command = new ArrayList<>(List.of("pgbench", "-n", "-c", "" + CLIENTS, "-j", "2", "-T", "" + seconds));
        command.addAll(List.of("-l", "--log-prefix=" + directory.resolve("latency")));
        command.addAll(scripts);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), US_ASCII);
        Matcher tps = TPS.matcher(output);
        if (process.waitFor() != 0 || !tps.find()) throw new IOException("pgbench failed: " + output);
        long[] latencies = latencies();
        double took = latencies.length / Double.parseDouble(tps.group(1));
        return new Load.Result(latencies.length, 0, (long) latencies.length * size, took, latencies);
    }

    /** A line for each transaction; its third field is the latency in microseconds. */
    private long[] latencies() throws IOException {
        LongStream.Builder all = LongStream.builder();
        try (Stream<Path> logs = Files.list(directory)) {
            for (Path log : logs.filter(it -> it.toString().contains("latency")).toList())
                for (String line : Files.readAllLines(log)) all.add(Long.parseLong(line.split(" ")[2]) * 1000);
        }
        long[] sorted = all.build().toArray();
        Arrays.sort(sorted);
        return sorted;
    }
}
