import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/**
 * Starts the service with a directory of plug-ins and a small ntfy of its own, declares what is owed, lets a message come
 * and waits for its notification. Needs nothing but a JDK: {@code java Proof.java LAUNCHER PLUGINS DATA}.
 */
public final class Proof {
    private static final String KEY = "proof-key-that-is-long-enough-to-be-one";
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final List<String> PUBLISHED = new CopyOnWriteArrayList<>();

    private Proof() {}

    public static void main(String[] arguments) throws Exception {
        HttpServer ntfy = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        ntfy.createContext("/", Proof::publish);
        ntfy.start();
        String port = Integer.toString(freePort());
        File log = new File(arguments[2] + ".log");
        var service = new ProcessBuilder(arguments[0], "serve")
                .redirectErrorStream(true)
                .redirectOutput(log);
        service.environment().put("SCRIBEHOOK_PLUGINS", arguments[1]);
        service.environment().put("SCRIBEHOOK_DATA_DIRECTORY", arguments[2]);
        service.environment().put("SCRIBEHOOK_ADMIN_KEY", KEY);
        service.environment().put("SCRIBEHOOK_PORT", port);
        service.environment()
                .put("NTFY_URL", "http://127.0.0.1:" + ntfy.getAddress().getPort());
        service.environment().put("NTFY_TOKEN", "tk_proof");
        Process process = service.start();
        try {
            prove("http://127.0.0.1:" + port, process);
        } catch (AssertionError e) {
            System.err.println(Files.readString(Path.of(log.getPath())));
            throw e;
        } finally {
            process.destroy();
            if (!process.waitFor(20, TimeUnit.SECONDS)) process.destroyForcibly();
            ntfy.stop(0);
        }
    }

    private static void prove(String url, Process service) throws Exception {
        await("the service to work", () -> {
            if (!service.isAlive()) throw new AssertionError("the service ended");
            return ask("GET", url + "/api/v1/follow-ups", "").statusCode() == 200;
        });
        HttpResponse<String> declared = ask("PUT", url + "/api/v1/sources/default", """
                {"provider": "webhook", "verification": {"type": "open"},
                 "follow_ups": [{"type": "ntfy", "topic": "calls", "title": "New call"}]}""");
        if (declared.statusCode() >= 300) throw new AssertionError("not declared: " + declared.body());
        HttpResponse<String> wrong = ask("PUT", url + "/api/v1/sources/wrong", """
                {"provider": "webhook", "verification": {"type": "open"},
                 "follow_ups": [{"type": "ntfy", "topic": "no such topic!"}]}""");
        if (wrong.statusCode() != 400 || !wrong.body().contains("topic: must have"))
            throw new AssertionError("its faults are not told: " + wrong.body());

        ask("POST", url + "/hook", "{\"type\": \"call.ended\"}");
        await(
                "the follow-up to be done",
                () -> ask("GET", url + "/api/v1/follow-ups?state=done", "")
                        .body()
                        .contains("xE73Iyuabi"));
        String expected =
                "{\"topic\":\"calls\",\"title\":\"New call\",\"message\":\"A message arrived: call.ended\",\"priority\":3}";
        if (!PUBLISHED.equals(List.of(expected))) throw new AssertionError("published: " + PUBLISHED);
        System.out.println("ntfy, as one jar: a message became one notification.");
    }

    /** Publishes as ntfy does, if it is asked as ntfy wants to be asked. */
    private static void publish(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean good = exchange.getRequestMethod().equals("POST")
                    && exchange.getRequestURI().getPath().equals("/")
                    && "Bearer tk_proof".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            if (good) PUBLISHED.add(body);
            byte[] answer = (good ? "{\"id\":\"xE73Iyuabi\",\"event\":\"message\"}" : "{\"code\":40301,\"http\":403}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(good ? 200 : 403, answer.length);
            exchange.getResponseBody().write(answer);
        }
    }

    private static HttpResponse<String> ask(String method, String url, String body)
            throws IOException, InterruptedException {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(url))
                        .header("Authorization", "Bearer " + KEY)
                        .header("Content-Type", "application/json")
                        .method(method, BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private static void await(String what, Callable<Boolean> until) throws Exception {
        long deadline = System.nanoTime() + TimeUnit.MINUTES.toNanos(5);
        while (System.nanoTime() < deadline) {
            try {
                if (until.call()) return;
            } catch (IOException notYet) {
                // it does not listen yet
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("waited in vain for " + what);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
