package io.scribehook.http.egress;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.outgoing.Call;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;

/** Turns a call into a request, once it is found to be one that we make. */
final class Outgoing {
    private static final Set<String> OUR_OWN = Set.of(
            "host",
            "connection",
            "content-length",
            "transfer-encoding",
            "te",
            "trailer",
            "upgrade",
            "expect",
            "proxy-authorization",
            "proxy-connection",
            "keep-alive");
    private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";

    private Outgoing() {}

    /** Why this call is not made, in one sentence, or empty when it is. */
    static Optional<String> fault(Call call) {
        URI url = call.url();
        String scheme = url.getScheme();
        if (scheme == null || !scheme.matches("(?i)https?")) return Optional.of("the URL is neither http nor https");
        if (url.getHost() == null) return Optional.of("the URL has no host");
        if (url.getPort() == 0 || url.getPort() > 65_535) return Optional.of("the URL's port is not 1 to 65535");
        if (!call.method().matches(TOKEN)) return Optional.of("the method is no HTTP method");
        for (var header : call.headers().entrySet()) {
            if (!header.getKey().matches(TOKEN)) return Optional.of("a header has a name that HTTP does not allow");
            if (OUR_OWN.contains(header.getKey().toLowerCase(Locale.ROOT)))
                return Optional.of("the header " + header.getKey() + " is not the caller's to set");
            if (header.getValue().chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f))
                return Optional.of("the header " + header.getKey() + " has a control character");
        }
        return Optional.empty();
    }

    /** The request, with user information moved from the URL to the {@code Authorization} header unless that is set. */
    static HttpUriRequestBase request(Call call) {
        URI url = call.url();
        var request = new HttpUriRequestBase(call.method(), bare(url));
        call.headers().forEach(request::setHeader);
        String user = url.getUserInfo();
        if (user != null && !request.containsHeader("Authorization"))
            request.setHeader("Authorization", "Basic " + Base64.getEncoder().encodeToString(user.getBytes(UTF_8)));
        return request;
    }

    private static URI bare(URI url) {
        var bare = new StringBuilder(url.getScheme().toLowerCase(Locale.ROOT))
                .append("://")
                .append(url.getHost());
        if (url.getPort() > 0) bare.append(':').append(url.getPort());
        bare.append(url.getRawPath().isEmpty() ? "/" : url.getRawPath());
        if (url.getRawQuery() != null) bare.append('?').append(url.getRawQuery());
        try {
            return new URI(bare.toString());
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a URL without its user information is no URL", e);
        }
    }
}
