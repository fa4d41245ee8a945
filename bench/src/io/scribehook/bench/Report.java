package io.scribehook.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Says what was measured: in docs/benchmarks.md, and at the end in one line. */
record Report(Figures figures, boolean quick) {
    private static final Path DOCUMENT = Path.of("docs", "benchmarks.md");

    void publish(Server server, double sustained) throws IOException, SQLException {
        var text = new StringBuilder();
        text.append(format(
                "Measured on %s with %d processors, Java %s, PostgreSQL %s; fsync %s, synchronous_commit %s.%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature(),
                server.text("postgres", "show server_version"),
                server.text("postgres", "show fsync"),
                server.text("postgres", "show synchronous_commit")));
        text.append("| | | events/s | MB/s | p50 ms | p99 ms | ours is |\n|---|---|---:|---:|---:|---:|---:|\n");
        for (String scene : figures.scenes())
            for (String contender : figures.contenders(scene)) text.append(row(scene, contender));
        text.append(format("%nOurs with the time until all was interpreted: %.0f events/s.%n", sustained));
        write(quick ? "intake --quick" : "intake", text.toString());
        String many = "4 KB, 64 connections";
        System.out.printf(
                Locale.ROOT,
                "%s%nBENCH intake express=%.2f naive=%.2f pgbench=%.2f single=%.2f%n",
                text,
                figures.ratio(many, "ours", "express", Load.Result::perSecond),
                figures.ratio(many, "ours", "naive", Load.Result::perSecond),
                figures.ratio(many, "ours", "pgbench", Load.Result::perSecond),
                figures.ratio("4 KB, 1 connection", "ours", "naive", it -> it.millis(0.5)));
    }

    private String row(String scene, String contender) {
        return format(
                "| %s | %s | %.0f | %.1f | %.2f | %.2f | %s |%n",
                scene,
                contender,
                figures.median(scene, contender, Load.Result::perSecond),
                figures.median(scene, contender, Load.Result::megabytesPerSecond),
                figures.median(scene, contender, it -> it.millis(0.5)),
                figures.median(scene, contender, it -> it.millis(0.99)),
                contender.equals("ours")
                        ? ""
                        : format("%.2f x", figures.ratio(scene, "ours", contender, Load.Result::perSecond)));
    }

    private static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    /** Lines as they were said, and the last one for those who read it by program. */
    static void note(String name, List<String> lines, String last) throws IOException {
        var text = new StringBuilder(format(
                "Measured on %s with %d processors, Java %s.%n%n",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version().feature()));
        for (String line : lines) text.append("- ").append(line).append('\n');
        write(name, text + "\n`" + last + "`\n");
        System.out.println(last);
    }

    /** Between the markers of that name; all else in the document is written by people. */
    static void write(String name, String text) throws IOException {
        String begin = "<!-- " + name + ": begin -->\n";
        String end = "<!-- " + name + ": end -->\n";
        String document = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "# Benchmarks\n\n";
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        String written = from < 0 || to < from
                ? document + "\n" + begin + text + end
                : document.substring(0, from + begin.length()) + text + document.substring(to);
        Files.writeString(DOCUMENT, written);
    }
}
