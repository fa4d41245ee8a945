package io.scribehook.http.console;

import io.scribehook.http.world.Server;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The console as a browser without scripts sees it, signed in with a key. */
final class Browsing {
    private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

    private final Server server;
    private final String cookie;

    private Browsing(Server server, String cookie) {
        this.server = server;
        this.cookie = cookie;
    }

    static Browsing with(Server server, String key) throws IOException, InterruptedException {
        String set = signIn(server, key).headers().firstValue("Set-Cookie").orElseThrow();
        return new Browsing(server, set.substring(0, set.indexOf(';')));
    }

    static HttpResponse<String> signIn(Server server, String key) throws IOException, InterruptedException {
        return server.send(server.to("/console/sign-in")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("key=" + URLEncoder.encode(key, StandardCharsets.UTF_8))));
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return server.send(server.to(path).header("Cookie", cookie));
    }

    HttpResponse<String> post(String path, String form, String... headers) throws IOException, InterruptedException {
        var request = server.to(path)
                .header("Cookie", cookie)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form));
        if (headers.length > 0) request.headers(headers);
        return server.send(request);
    }

    /** What the forms of this session carry. */
    String csrf() throws IOException, InterruptedException {
        Matcher matcher = CSRF.matcher(get("/console").body());
        if (!matcher.find()) throw new AssertionError("there is no form on the dashboard");
        return matcher.group(1);
    }

    String cookie() {
        return cookie;
    }
}
