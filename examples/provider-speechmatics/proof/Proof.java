import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Starts the service with a directory of plug-ins and a small Speechmatics of its own, submits a recording and waits for
 * its transcript. Needs nothing but a JDK: {@code java Proof.java LAUNCHER PLUGINS DATA}.
 */
public final class Proof {
    private static final String KEY = "proof-key-that-is-long-enough-to-be-one";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final CompletableFuture<String> SUBMITTED = new CompletableFuture<>();

    private Proof() {}

    public static void main(String[] arguments) throws Exception {
        HttpServer speechmatics = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        speechmatics.createContext("/v2/jobs", Proof::take);
        speechmatics.start();
        int port = freePort();
        var service = new ProcessBuilder(arguments[0], "serve").redirectErrorStream(true);
        service.environment().put("SCRIBEHOOK_PLUGINS", arguments[1]);
        service.environment().put("SCRIBEHOOK_DATA_DIRECTORY", arguments[2]);
        service.environment().put("SCRIBEHOOK_ADMIN_KEY", KEY);
        service.environment().put("SCRIBEHOOK_PORT", Integer.toString(port));
        service.environment().put("SCRIBEHOOK_PUBLIC_URL", "http://127.0.0.1:" + port);
        service.environment().put("SCRIBEHOOK_PROVIDERS_SPEECHMATICS_API_KEY", "sm-key");
        service.environment()
                .put(
                        "SCRIBEHOOK_PROVIDERS_SPEECHMATICS_BASE_URL",
                        "http://127.0.0.1:" + speechmatics.getAddress().getPort());
        Process process = service.start();
        try {
            awaitWorking(process);
            prove("http://127.0.0.1:" + port);
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
            speechmatics.stop(0);
        }
    }

    private static void prove(String url) throws Exception {
        String boundary = "proof";
        String form =
                "--proof\r\nContent-Disposition: form-data; name=\"request\"\r\nContent-Type: application/json\r\n\r\n"
                        + "{\"provider\":\"speechmatics\",\"options\":{\"transcription_config\":{\"language\":\"en\"}},\"follow_ups\":[]}"
                        + "\r\n--proof\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"a.wav\"\r\n"
                        + "Content-Type: audio/wav\r\n\r\nnot really audio\r\n--proof--\r\n";
        String accepted = send(url + "/api/v1/jobs", "multipart/form-data; boundary=" + boundary, form);
        String id = first("\"id\":\"([0-9a-f-]{36})\"", accepted);
        String callback = first("\"url\":\"([^\"]+)\"", SUBMITTED.get(30, TimeUnit.SECONDS));

        send(callback + "?id=a1b2c3d4e5&status=success", "application/json", """
                {"format":"2.9","job":{"id":"a1b2c3d4e5","duration":2},"metadata":{},"results":[
                 {"type":"word","start_time":0.5,"end_time":0.9,
                  "alternatives":[{"content":"one","confidence":0.9,"language":"en"}]},
                 {"type":"word","start_time":0.9,"end_time":1.4,
                  "alternatives":[{"content":"jar","confidence":0.9,"language":"en"}]}]}
                """);

        for (int i = 0; i < 300; i++) {
            var answer = get(url + "/api/v1/jobs/" + id + "/transcript");
            if (answer.statusCode() == 200) {
                if (!answer.body().contains("one jar")) throw new AssertionError(answer.body());
                System.out.println("Speechmatics, as one jar: the recording became \"one jar\".");
                return;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError(
                "no transcript in 30 s: " + get(url + "/api/v1/jobs/" + id).body());
    }

    /** Takes a job as Speechmatics does, if it is asked as Speechmatics wants to be asked. */
    private static void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String form = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean good = exchange.getRequestMethod().equals("POST")
                    && "Bearer sm-key".equals(exchange.getRequestHeaders().getFirst("Authorization"))
                    && form.contains("name=\"config\"")
                    && form.contains("not really audio");
            byte[] answer = (good ? "{\"id\":\"a1b2c3d4e5\"}" : "{\"code\":400,\"error\":\"Malformed request\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(good ? 201 : 400, answer.length);
            exchange.getResponseBody().write(answer);
            if (good) SUBMITTED.complete(form);
        }
    }

    private static String send(String url, String type, String body) throws IOException, InterruptedException {
        var answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
        if (answer.statusCode() >= 300) throw new AssertionError(answer.statusCode() + " " + answer.body());
        return answer.body();
    }

    private static java.net.http.HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + KEY)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String first(String pattern, String text) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        if (!matcher.find()) throw new AssertionError("no " + pattern + " in " + text);
        return matcher.group(1);
    }

    private static int freePort() throws IOException {
        try (var socket = new java.net.ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static void awaitWorking(Process process) throws Exception {
        var working = new CompletableFuture<Void>();
        var log = new StringBuffer();
        var reader = new Thread(() -> {
            try (var lines =
                    new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    log.append(line).append('\n');
                    if (line.contains("service.working")) working.complete(null);
                }
            } catch (IOException e) {
                working.completeExceptionally(e);
            }
            working.completeExceptionally(new IOException("the service ended:\n" + log));
        });
        reader.setDaemon(true);
        reader.start();
        working.get(300, TimeUnit.SECONDS);
    }
}
