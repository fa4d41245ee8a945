package io.scribehook.http.console;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.problem.Problem;
import io.scribehook.http.problem.ProblemType;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets visitors in, keeps other sites out, and answers with pages. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class Door implements ConditionalFilter {
    /** Scripts and styles of our own only, and none within pages. */
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final Sessions sessions;
    private final Pages pages;

    Door(Sessions sessions, Pages pages) {
        this.sessions = sessions;
        this.pages = pages;
    }

    /** Said here, for the server would compare every path with a pattern. */
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        String path = request.getPath();
        return path.equals("/console") || path.startsWith("/console/");
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        if (!isRead(request) && !isOurs(request))
            return Problem.of(ProblemType.FORBIDDEN, "The form came from another site.")
                    .response();
        Optional<AnnotationValue<SignedIn>> asked =
                RouteAttributes.getRouteMatch(request).flatMap(route -> route.findAnnotation(SignedIn.class));
        if (asked.isEmpty()) return null;
        Visitor visitor = sessions.visitor(request).orElse(null);
        if (visitor == null) return toSignIn(request);
        Scope scope = asked.get().enumValue(Scope.class).orElse(Scope.ADMIN);
        if (!visitor.key().allows(scope))
            return Problem.of(ProblemType.FORBIDDEN, "Your key may only look.").response();
        request.setAttribute(Visitor.ATTRIBUTE, visitor);
        return null;
    }

    private static boolean isRead(HttpRequest<?> request) {
        return switch (request.getMethod()) {
            case GET, HEAD -> true;
            default -> false;
        };
    }

    /** Browsers say where a form comes from (Fetch Metadata; before it, Origin); what says nothing is no browser. */
    private static boolean isOurs(HttpRequest<?> request) {
        String site = request.getHeaders().get("Sec-Fetch-Site");
        if (site != null) return site.equals("same-origin");
        String origin = request.getHeaders().get("Origin");
        String host = request.getHeaders().get("Host");
        return origin == null || (host != null && origin.matches("https?://\\Q" + host + "\\E"));
    }

    private static HttpResponse<?> toSignIn(HttpRequest<?> request) {
        String wanted = isRead(request) ? request.getUri().toString() : "/console";
        URI door = URI.create("/console/sign-in?next=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        if (request.getHeaders().contains("HX-Request"))
            return HttpResponse.status(HttpStatus.UNAUTHORIZED).header("HX-Redirect", door.toString());
        return HttpResponse.seeOther(door);
    }

    /** What went wrong is shown as a page, too. */
    @ResponseFilter
    void dress(HttpRequest<?> request, MutableHttpResponse<?> response) {
        if (response.body() instanceof Problem problem) {
            Visitor visitor =
                    request.getAttribute(Visitor.ATTRIBUTE, Visitor.class).orElse(null);
            response.body(pages.problem(visitor, problem)).contentType(MediaType.TEXT_HTML_TYPE);
        }
        var headers = response.getHeaders();
        if (!headers.contains("Content-Security-Policy")) headers.add("Content-Security-Policy", POLICY);
        if (!headers.contains("Cache-Control")) headers.add("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
    }
}
