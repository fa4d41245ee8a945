package io.scribehook.app.simulate;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How a submission wants to be called back.
 *
 * @param url as it was given, credentials included
 */
record Callback(URI url, String method, Map<String, String> headers) {
    static Callback to(URI url) {
        return new Callback(url, "POST", Map.of());
    }

    Callback by(String other) {
        return new Callback(url, other, headers);
    }

    /** Where a URL leads that somebody gave, if it leads anywhere. */
    static Optional<URI> url(String given) {
        try {
            URI url = URI.create(given);
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? Optional.of(url) : Optional.empty();
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Without credentials, which travel in a header. */
    URI target() {
        String user = url.getRawUserInfo();
        return user == null ? url : URI.create(url.toString().replaceFirst("//[^/@]*@", "//"));
    }

    Map<String, String> sentHeaders() {
        var sent = new LinkedHashMap<>(headers);
        if (url.getUserInfo() != null)
            sent.put(
                    "Authorization",
                    "Basic "
                            + Base64.getEncoder()
                                    .encodeToString(url.getUserInfo().getBytes(StandardCharsets.UTF_8)));
        return sent;
    }
}
