package io.scribehook.app.simulate;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Stands in for Twilio, so that nobody gets a message while something is tried out: takes messages, and refuses those to
 * the numbers that it is told to, with the error of a number that is none (twilio.com/docs/api/errors/21211).
 */
@Command(
        name = "sink",
        description = "Stand in for Twilio on 127.0.0.1: take every SMS and send none.",
        mixinStandardHelpOptions = true)
public final class Sink implements Callable<Integer> {
    private static final String NO_NUMBER = """
            {"code":21211,"message":"Invalid 'To' Phone Number","more_info":"https://www.twilio.com/docs/errors/21211",\
            "status":400}""";

    @Spec
    @Nullable
    CommandSpec spec;

    @Option(names = "--port", defaultValue = "9091", description = "The port to listen on; 0 for any.")
    int port;

    @Option(names = "--refuse", paramLabel = "NUMBER", description = "Refuse messages to it; may be repeated.")
    Set<String> refused = new LinkedHashSet<>();

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> answer(exchange, out));
        server.start();
        try {
            say(
                    out,
                    "Standing in for Twilio on http://127.0.0.1:"
                            + server.getAddress().getPort());
            new CountDownLatch(1).await();
            return 0;
        } finally {
            server.stop(0);
        }
    }

    private void answer(HttpExchange exchange, PrintWriter out) throws IOException {
        try (exchange) {
            Map<String, String> form = form(exchange);
            boolean messages = exchange.getRequestURI().getPath().endsWith("/Messages.json");
            String to = form.get("To");
            if (messages && exchange.getRequestMethod().equals("GET")) {
                reply(exchange, 200, "{\"messages\":[],\"page\":0}");
            } else if (!messages || to == null) {
                reply(exchange, 404, "{\"code\":20404,\"message\":\"Not found\",\"status\":404}");
            } else if (refused.contains(to)) {
                say(out, "refused " + form.getOrDefault("Body", "").length() + " characters");
                reply(exchange, 400, NO_NUMBER);
            } else {
                say(out, "took " + form.getOrDefault("Body", "").length() + " characters");
                String sid = "SM" + UUID.randomUUID().toString().replace("-", "");
                reply(exchange, 201, "{\"sid\":\"%s\",\"status\":\"queued\",\"num_segments\":\"1\"}".formatted(sid));
            }
        }
    }

    private static Map<String, String> form(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        var form = new HashMap<String, String>();
        for (String pair : body.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0)
                form.put(
                        URLDecoder.decode(pair.substring(0, equals), StandardCharsets.UTF_8),
                        URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return form;
    }

    private static void reply(HttpExchange exchange, int status, String json) throws IOException {
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static synchronized void say(PrintWriter out, String text) {
        out.println(text);
        out.flush();
    }
}
