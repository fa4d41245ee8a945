package io.scribehook.notify.callback;

import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.settings.Settings;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * What a plan says of one callback.
 *
 * @param url may carry user information, which is sent as a Basic header
 * @param headers to send beside ours, by name in lower case
 * @param raw whether the body that the provider sent is passed on as it is
 */
record CallbackSettings(String url, String method, Map<String, String> headers, boolean raw) {
    private static final Set<String> MEMBERS = Set.of("url", "method", "headers", "body");
    private static final int LONGEST_URL = 2_000;
    private static final int MOST_HEADERS = 20;
    private static final int LONGEST_VALUE = 4_000;

    /** Of the connection, or ours. */
    private static final Set<String> RESERVED = Set.of(
            "host",
            "content-length",
            "content-type",
            "content-encoding",
            "transfer-encoding",
            "connection",
            "keep-alive",
            "upgrade",
            "te",
            "trailer",
            "expect",
            "user-agent",
            "idempotency-key",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
            "scribehook-body");

    static Settings open(JsonText json) {
        return Settings.of(json, MEMBERS);
    }

    /** Reads the settings and notes in them what is wrong. */
    static CallbackSettings read(Settings settings) {
        String url = settings.requiredText("url");
        if (!url.isEmpty()) urlFault(url).ifPresent(fault -> settings.fault("url", fault));
        String method = settings.text("method");
        if (method != null && !method.equals("POST") && !method.equals("PUT"))
            settings.fault("method", "must be POST or PUT");
        String body = settings.text("body");
        if (body != null && !body.equals("normalised") && !body.equals("raw"))
            settings.fault("body", "must be normalised or raw");
        return new CallbackSettings(url, method == null ? "POST" : method, headers(settings), "raw".equals(body));
    }

    /** The host that the URL names, for a lane. */
    static String host(String url) {
        try {
            String host = new URI(url).getHost();
            return host == null ? "unknown" : host.toLowerCase(Locale.ROOT);
        } catch (URISyntaxException _) {
            return "unknown";
        }
    }

    private static Optional<String> urlFault(String text) {
        if (text.length() > LONGEST_URL) return Optional.of("has more than " + LONGEST_URL + " characters");
        try {
            URI url = new URI(text);
            if (url.getScheme() == null || !url.getScheme().matches("(?i)https?"))
                return Optional.of("must start with http:// or https://");
            if (url.getHost() == null || url.getHost().isEmpty()) return Optional.of("names no host");
            if (url.getPort() == 0 || url.getPort() > 65_535) return Optional.of("names no port that there is");
            if (url.getRawFragment() != null) return Optional.of("must have no fragment");
            return Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.of("is no URL");
        }
    }

    private static Map<String, String> headers(Settings settings) {
        var headers = new TreeMap<String, String>();
        for (var header : settings.map("headers").entrySet()) {
            String name = header.getKey().toLowerCase(Locale.ROOT);
            if (!name.matches("[a-z0-9!#$%&'*+.^_`|~-]{1,100}")) settings.fault("headers", "has a name that is none");
            else if (RESERVED.contains(name) || name.startsWith("proxy-"))
                settings.fault("headers", "must not set " + name);
            else if (!header.getValue().matches("[\\x20-\\x7e\\t]{0," + LONGEST_VALUE + "}"))
                settings.fault("headers", "has a value that is no line of ASCII for " + name);
            else headers.put(name, header.getValue());
        }
        if (headers.size() > MOST_HEADERS) settings.fault("headers", "has more than " + MOST_HEADERS);
        return headers;
    }

    @Override
    public String toString() {
        return "CallbackSettings[]";
    }
}
