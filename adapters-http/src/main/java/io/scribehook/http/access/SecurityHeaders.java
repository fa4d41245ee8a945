package io.scribehook.http.access;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.Map;

/**
 * What every answer tells browsers (OWASP's secure headers): nothing here is a page, a frame or a script of another site,
 * unless the route says so itself. There are no CORS headers, so no other site may read an answer.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class SecurityHeaders implements Ordered {
    private static final Map<String, String> USUAL = Map.of(
            "Content-Security-Policy",
                    "default-src 'none'; frame-ancestors 'none'; base-uri 'none'; form-action 'none'",
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Cache-Control", "no-store");

    /** The outermost, so that what another filter answers has them too. */
    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE;
    }

    @ResponseFilter
    void secure(HttpRequest<?> request, MutableHttpResponse<?> response) {
        USUAL.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) response.header(name, value);
        });
        if (request.isSecure() && !response.getHeaders().contains("Strict-Transport-Security"))
            response.header("Strict-Transport-Security", "max-age=31536000");
    }
}
