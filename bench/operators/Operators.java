import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What operators wait for when there is much: {@code bench/run operators [fill|measure] [JOBS]} starts the service as users
 * do, fills its database with a million jobs and three million follow-ups, and asks for every list and filter over HTTP.
 */
final class Operators {
    private static final Path DATA = Path.of("bench/target/operators").toAbsolutePath();
    private static final Path FILL = Path.of("adapters-persistence/src/test/resources/many.sql");
    private static final Path DOCUMENT = Path.of("docs/benchmarks.md");
    private static final String KEY = "bench-key-that-is-long-enough-to-be-one";
    private static final int WARM_UP = 20;
    private static final int REQUESTS = 200;
    private static final double LIST_MILLIS = 50;
    private static final double STATS_MILLIS = 200;

    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final StringBuilder table = new StringBuilder("| | p50 ms | p99 ms | most ms |\n|---|---:|---:|---:|\n");
    private boolean failed;

    /** Without a word it does both; filling wants time, measuring a quiet machine. */
    public static void main(String[] arguments) throws Exception {
        var words = new ArrayList<>(List.of(arguments));
        boolean fills = words.isEmpty() || !words.getFirst().equals("measure");
        boolean measures = words.isEmpty() || !words.getFirst().equals("fill");
        words.removeIf(word -> word.equals("fill") || word.equals("measure"));
        new Operators().run(fills, measures, words.isEmpty() ? 1_000_000 : Integer.parseInt(words.getFirst()));
    }

    private void run(boolean fills, boolean measures, int jobs) throws Exception {
        Process process = start();
        try {
            String service = awaitWorking(process);
            if (fills) {
                long began = System.nanoTime();
                fill(jobs);
                System.out.printf(Locale.ROOT, "filled in %d s%n", (System.nanoTime() - began) / 1_000_000_000);
            }
            if (measures) measure(service, jobs);
        } finally {
            process.destroy();
            process.waitFor();
        }
        System.exit(failed ? 1 : 0);
    }

    private void measure(String service, int jobs) throws Exception {
        String base = service + "/api/v1";
        signIn(service);
        measure(service, "dashboard: `/console`", _ -> "/console", STATS_MILLIS);
        measure(base, "dashboard: `/stats`", _ -> "/stats", STATS_MILLIS);
        for (var list : lists(jobs).entrySet()) measure(base, list.getKey(), list.getValue(), LIST_MILLIS);
        pages(base);
        publish(jobs);
    }

    private static Process start() throws IOException {
        Files.createDirectories(DATA);
        var builder = new ProcessBuilder("./scribehook", "serve").redirectErrorStream(true);
        builder.redirectOutput(DATA.resolve("service.log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "SCRIBEHOOK_DATA_DIRECTORY", DATA.resolve("data").toString(),
                        "SCRIBEHOOK_PORT", "0",
                        "MICRONAUT_SERVER_PORT", "-1",
                        "SCRIBEHOOK_ADMIN_KEY", KEY,
                        "SCRIBEHOOK_ACCESS_REQUESTS_PER_MINUTE", "0"));
        return builder.start();
    }

    private static String awaitWorking(Process process) throws IOException, InterruptedException {
        Path log = DATA.resolve("service.log");
        for (long until = System.nanoTime() + Duration.ofMinutes(5).toNanos(); System.nanoTime() < until; ) {
            String text = Files.readString(log);
            if (text.contains("service.working"))
                return text.replaceAll("(?s).*service\\.listening url=(\\S+).*", "$1");
            if (!process.isAlive()) throw new IOException(text);
            Thread.sleep(200);
        }
        throw new IOException("the service does not come up: " + log);
    }

    private static void fill(int jobs) throws Exception {
        Path home = DATA.resolve("data/postgres");
        String url = "jdbc:postgresql://127.0.0.1:"
                + Files.readString(home.resolve("port")).strip() + "/scribehook?sslmode=disable";
        String password = Files.readString(home.resolve("superuser-password")).strip();
        try (var connection = DriverManager.getConnection(url, "postgres", password);
                var statement = connection.createStatement()) {
            statement.execute("set fill.jobs = " + jobs);
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '256MB'");
            for (String sql : Files.readString(FILL).split("\n;\n", -1)) {
                long began = System.nanoTime();
                statement.execute(sql);
                System.out.printf(
                        Locale.ROOT,
                        "%5.1f s  %s%n",
                        (System.nanoTime() - began) / 1e9,
                        sql.strip()
                                .lines()
                                .filter(line -> !line.startsWith("--"))
                                .findFirst()
                                .orElse(""));
            }
            statement.execute("vacuum analyze");
        }
    }

    private static Map<String, IntFunction<String>> lists(int jobs) {
        Instant now = Instant.now();
        var lists = new LinkedHashMap<String, IntFunction<String>>();
        lists.put("jobs", _ -> "/jobs");
        lists.put("jobs of a common state", _ -> "/jobs?state=completed");
        lists.put("jobs of a rare state", i -> "/jobs?state=" + (i % 2 == 0 ? "uncertain" : "expired"));
        lists.put("jobs of a common provider", _ -> "/jobs?provider=deepgram");
        lists.put("jobs of a rare provider", _ -> "/jobs?provider=polled");
        lists.put("failed jobs of a provider", _ -> "/jobs?state=failed&provider=gladia");
        lists.put("jobs of a source", i -> "/jobs?source=" + (i % 2 == 0 ? "desk" : "rare"));
        lists.put("jobs with a common tag", _ -> "/jobs?tag=interview");
        lists.put("jobs with a rare tag", i -> "/jobs?tag=" + (i % 2 == 0 ? "court" : "urgent"));
        lists.put("jobs with a label", i -> "/jobs?metadata.customer=c" + i * 23 % 5000);
        lists.put("jobs with a unique label", i -> "/jobs?metadata.case=" + i * 4999L % jobs);
        lists.put("jobs with a label and a tag", i -> "/jobs?tag=interview&metadata.customer=c" + i * 23 % 5000);
        lists.put("a job by its provider's id", i -> "/jobs?provider_job_id=req-" + (1 + i * 4999L % jobs));
        lists.put(
                "jobs of an hour",
                i -> "/jobs?from=" + now.minusSeconds(3_600L * (i + 20)) + "&to="
                        + now.minusSeconds(3_600L * (i + 19)));
        lists.put(
                "failed jobs of a day",
                i -> "/jobs?state=failed&from=" + now.minusSeconds(86_400L * (i % 80 + 2)) + "&to="
                        + now.minusSeconds(86_400L * (i % 80 + 1)));
        lists.put("jobs that say a common word", _ -> "/jobs?text=dashwood");
        lists.put("jobs that say a word of a twentieth", _ -> "/jobs?text=invoice");
        lists.put("jobs that say a rare word", _ -> "/jobs?text=zebra");
        lists.put("jobs that say two words", i -> "/jobs?text=" + encoded("number" + (i * 4999L % jobs) + " leisure"));
        lists.put("callbacks", _ -> "/callbacks");
        lists.put("callbacks in quarantine", _ -> "/callbacks?state=quarantined");
        lists.put("callbacks in quarantine for a common reason", _ -> "/callbacks?reason=unmatched");
        lists.put("callbacks in quarantine for a rare reason", _ -> "/callbacks?reason=unreadable");
        lists.put("callbacks of a common provider", _ -> "/callbacks?provider=deepgram");
        lists.put("callbacks of a rare provider", _ -> "/callbacks?provider=polled");
        lists.put("callbacks of a source", i -> "/callbacks?source=" + (i % 2 == 0 ? "desk" : "rare"));
        lists.put(
                "callbacks of an hour",
                i -> "/callbacks?from=" + now.minusSeconds(3_600L * (i + 20)) + "&to="
                        + now.minusSeconds(3_600L * (i + 19)));
        lists.put("follow-ups", _ -> "/follow-ups");
        lists.put("dead follow-ups", _ -> "/follow-ups?state=dead");
        lists.put("dead SMS", _ -> "/follow-ups?state=dead&type=sms");
        lists.put("unknown follow-ups", _ -> "/follow-ups?state=unknown");
        lists.put("follow-ups of a type", _ -> "/follow-ups?type=sms");
        lists.put(
                "dead follow-ups of an hour",
                i -> "/follow-ups?state=dead&from=" + now.minusSeconds(3_600L * (i + 20)) + "&to="
                        + now.minusSeconds(3_600L * (i + 19)));
        lists.put("callbacks by their provider's id", i -> "/callbacks?provider_job_id=req-" + (1 + i * 4999L % jobs));
        lists.put("dead e-mails", _ -> "/follow-ups?state=dead&type=email");
        lists.put("follow-ups of an absent type", _ -> "/follow-ups?type=nothing");
        lists.put("sources", _ -> "/sources");
        lists.put("lanes", _ -> "/lanes");
        lists.put("operations", _ -> "/operations");
        lists.put("keys", _ -> "/keys");
        lists.put("audit", _ -> "/audit");
        return lists;
    }

    /** Far into a list, and the callbacks and follow-ups of jobs that are met there. */
    private void pages(String base) throws Exception {
        var cursors = new String[20];
        var ids = new String[20];
        String path = "/jobs?limit=200&state=completed";
        for (int page = 0; page < cursors.length; page++) {
            String answer = get(base, path + (page == 0 ? "" : "&cursor=" + cursors[page - 1]));
            cursors[page] = answer.replaceAll("(?s).*\"next\":\"([^\"]+)\".*", "$1");
            ids[page] = answer.replaceAll("(?s)^.*?\"id\":\"([^\"]+)\".*", "$1");
        }
        measure(base, "later pages of jobs", i -> "/jobs?state=completed&cursor=" + cursors[i % 20], LIST_MILLIS);
        measure(base, "callbacks of a job", i -> "/callbacks?job=" + ids[i % 20], LIST_MILLIS);
        measure(base, "follow-ups of a job", i -> "/follow-ups?job=" + ids[i % 20], LIST_MILLIS);
        measure(base, "one job", i -> "/jobs/" + ids[i % 20], LIST_MILLIS);
    }

    /** The console's pages want a session. */
    private void signIn(String service) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(service + "/console/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("key=" + KEY))
                .build();
        int status = client.send(request, BodyHandlers.discarding()).statusCode();
        if (status != 303) throw new IOException("signing in: " + status);
    }

    private void measure(String base, String name, IntFunction<String> path, double allowed) throws Exception {
        for (int i = 0; i < WARM_UP; i++) get(base, path.apply(i));
        var millis = new double[REQUESTS];
        int asked = 0;
        // what is far too slow is so after fewer
        for (double sum = 0; asked < REQUESTS && sum < 10_000; asked++) {
            long began = System.nanoTime();
            get(base, path.apply(asked));
            sum += millis[asked] = (System.nanoTime() - began) / 1e6;
        }
        millis = Arrays.copyOf(millis, asked);
        Arrays.sort(millis);
        double p99 = millis[Math.max(0, asked * 99 / 100 - 1)];
        String row = String.format(
                Locale.ROOT,
                "| %s | %.1f | %.1f | %.1f |%s",
                name,
                millis[asked / 2],
                p99,
                millis[asked - 1],
                p99 > allowed ? " too slow" : "");
        System.out.println(row);
        table.append(row).append('\n');
        failed |= p99 > allowed;
    }

    private String get(String base, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(base + path))
                .header("Authorization", "Bearer " + KEY)
                .build();
        var answer = client.send(request, BodyHandlers.ofString());
        if (answer.statusCode() != 200) throw new IOException(path + ": " + answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private void publish(int jobs) throws IOException {
        String begin = "<!-- operators: begin -->\n";
        String end = "<!-- operators: end -->\n";
        String text = String.format(
                Locale.ROOT,
                "Measured on %s with %d processors: %,d jobs, as many callbacks and transcripts, %,d follow-ups; %d requests "
                        + "each over HTTP, one after the other, of 50 items.%n%n%s",
                LocalDate.now(ZoneOffset.UTC),
                Runtime.getRuntime().availableProcessors(),
                jobs,
                3 * jobs,
                REQUESTS,
                table);
        String document = Files.exists(DOCUMENT) ? Files.readString(DOCUMENT) : "# Benchmarks\n";
        int from = document.indexOf(begin);
        int to = document.indexOf(end);
        Files.writeString(
                DOCUMENT,
                from < 0 || to < from
                        ? document + "\n## What operators wait for\n\n`bench/run operators` fills and measures.\n\n"
                                + begin + text + end
                        : document.substring(0, from + begin.length()) + text + document.substring(to));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
