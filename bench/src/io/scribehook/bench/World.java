package io.scribehook.bench;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The other sides of all channels, each of which takes its time and notes what it was asked for. */
final class World implements AutoCloseable {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int LEAST_MILLIS = 80;
    private static final int MOST_MILLIS = 500;

    /**
     * One request that came whole.
     *
     * @param id of the callback that it is about
     * @param key what the channel sends on every attempt, empty where it has nothing of the kind
     */
    record Asked(String kind, UUID id, String key) {}

    final ConcurrentLinkedQueue<Asked> asked = new ConcurrentLinkedQueue<>();
    /** Requests that have come and are not answered yet. */
    final AtomicInteger open = new AtomicInteger();

    private final HttpServer http;
    private final ServerSocket smtp;

    World() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1_000);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/called", exchange -> answer(exchange, "callback", 200, "{}"));
        http.createContext(
                "/libre/translate", exchange -> answer(exchange, "translate", 200, "{\"translatedText\":\"hola\"}"));
        http.createContext("/2010-04-01", this::sms);
        http.start();
        smtp = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptMail);
    }

    Map<String, String> settings() {
        String base = "http://127.0.0.1:" + http.getAddress().getPort();
        var settings = new HashMap<String, String>();
        settings.put("SCRIBEHOOK_EGRESS_ALLOW", "127.0.0.0/8");
        settings.put("SCRIBEHOOK_LANES_AT_ONCE", "email=16,sms=16,translate=16");
        settings.put("SCRIBEHOOK_CHANNELS_EMAIL_HOST", "127.0.0.1");
        settings.put("SCRIBEHOOK_CHANNELS_EMAIL_PORT", Integer.toString(smtp.getLocalPort()));
        settings.put("SCRIBEHOOK_CHANNELS_EMAIL_SECURITY", "NONE");
        settings.put("SCRIBEHOOK_CHANNELS_EMAIL_FROM", "scribehook@example.com");
        settings.put("SCRIBEHOOK_CHANNELS_SMS_BASE_URL", base);
        settings.put("SCRIBEHOOK_CHANNELS_SMS_ACCOUNT_SID", "AC00000000000000000000000000000001");
        settings.put("SCRIBEHOOK_CHANNELS_SMS_AUTH_TOKEN", "none");
        settings.put("SCRIBEHOOK_CHANNELS_SMS_FROM", "+15005550006");
        // all of them go to one number
        settings.put("SCRIBEHOOK_CHANNELS_SMS_LIMITS_PER_RECIPIENT_AND_DAY", "0");
        settings.put("SCRIBEHOOK_CHANNELS_TRANSLATE_LIBRETRANSLATE_URL", base + "/libre");
        return settings;
    }

    String plan() {
        return """
                [{"type":"email","to":"reader@example.com"},{"type":"sms","to":"+4915112345678"},
                 {"type":"callback","url":"http://127.0.0.1:%d/called"},
                 {"type":"translate","to":"es","engine":"libretranslate"}]""".formatted(http.getAddress().getPort()).replace("\n", "");
    }

    private void take(String kind, String text, String key) {
        Matcher id = ID.matcher(text);
        if (!id.find()) throw new IllegalStateException("nobody knows what this " + kind + " is about: " + text);
        asked.add(new Asked(kind, UUID.fromString(id.group()), key));
        open.incrementAndGet();
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(LEAST_MILLIS, MOST_MILLIS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            open.decrementAndGet();
        }
    }

    private void answer(HttpExchange exchange, String kind, int status, String answer) throws IOException {
        String text = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
        String key = exchange.getRequestHeaders().getFirst("webhook-id");
        // the body of a callback begins with the job's id; what is said comes later
        take(kind, text.substring(Math.max(0, text.indexOf("about "))), key == null ? "" : key);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, answer.length());
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    /** Asked for what it has taken it knows nothing: so whatever is looked up stays unknown. */
    private void sms(HttpExchange exchange) throws IOException {
        if (!exchange.getRequestMethod().equals("POST")) {
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
            return;
        }
        String text = URLDecoder.decode(new String(exchange.getRequestBody().readAllBytes(), UTF_8), UTF_8);
        take("sms", text, "");
        String answer = "{\"sid\":\"SM" + UUID.randomUUID().toString().replace("-", "") + "\",\"status\":\"queued\"}";
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(201, answer.length());
        exchange.getResponseBody().write(answer.getBytes(UTF_8));
        exchange.close();
    }

    private void acceptMail() {
        while (!smtp.isClosed()) {
            try {
                Socket socket = smtp.accept();
                Thread.ofVirtual().start(() -> mail(socket));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void mail(Socket socket) {
        try (socket;
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
                Writer out = new java.io.OutputStreamWriter(socket.getOutputStream(), ISO_8859_1)) {
            say(out, "220 sink");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(java.util.Locale.ROOT);
                switch (verb) {
                    case "EHLO" -> say(out, "250-sink\r\n250 8BITMIME");
                    case "DATA" -> {
                        say(out, "354 go on");
                        message(in);
                        say(out, "250 taken");
                    }
                    case "QUIT" -> {
                        say(out, "221 bye");
                        return;
                    }
                    default -> say(out, "250 fine");
                }
            }
        } catch (IOException _) {
            // the client has gone
        }
    }

    private void message(BufferedReader in) throws IOException {
        var text = new StringBuilder();
        String key = "";
        for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            if (key.isEmpty() && line.toLowerCase(java.util.Locale.ROOT).startsWith("message-id:")) {
                String id = line.substring("message-id:".length()).strip();
                key = id.isEmpty() ? in.readLine().strip() : id;
            }
            // quoted-printable may break a line inside the id
            text.append(line.endsWith("=") ? line.substring(0, line.length() - 1) : line + " ");
        }
        take("email", text.substring(Math.max(0, text.indexOf("about "))), key);
    }

    private static void say(Writer out, String line) throws IOException {
        out.write(line + "\r\n");
        out.flush();
    }

    List<Asked> all() {
        return List.copyOf(asked);
    }

    @Override
    public void close() throws IOException {
        http.stop(0);
        smtp.close();
    }
}
