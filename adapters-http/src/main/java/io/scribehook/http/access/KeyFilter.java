package io.scribehook.http.access;

import io.micronaut.core.annotation.AnnotationValue;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ConditionalFilter;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.web.router.RouteAttributes;
import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.problem.Problem;
import io.scribehook.http.problem.ProblemType;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Asks for a key where a route does. Goes by the route that was matched, not by the path, so no spelling gets past it. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class KeyFilter implements ConditionalFilter {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +(\\S+) *");

    private final Keys keys;
    private final Limits limits;

    KeyFilter(Keys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /** A request of a route that asks for no key is not sent to another thread only to be let through. */
    @Override
    public boolean isEnabled(HttpRequest<?> request) {
        return RouteAttributes.getRouteMatch(request)
                .map(route -> route.isAnnotationPresent(RequiresScope.class))
                .orElse(true);
    }

    @RequestFilter
    @ExecuteOn(TaskExecutors.BLOCKING)
    @Nullable
    HttpResponse<?> check(HttpRequest<?> request) {
        Optional<AnnotationValue<RequiresScope>> required =
                RouteAttributes.getRouteMatch(request).flatMap(route -> route.findAnnotation(RequiresScope.class));
        if (required.isEmpty()) return null;
        String presented = bearer(request).orElse(null);
        if (presented == null) return unauthenticated();
        Duration wait = limits.guessing(request);
        // whoever was let in before does not wait for a guesser behind the same address
        if (!wait.isZero() && !keys.wasRecognised(presented)) return tooMany(wait, "There were too many wrong keys.");
        ApiKey key = keys.recognise(presented).orElse(null);
        if (key == null) {
            limits.guessedWrong(request);
            return unauthenticated();
        }
        wait = limits.request(key.prefix());
        if (!wait.isZero()) return tooMany(wait, "The key has been used too often within a minute.");
        Scope[] anyOf = required.get().enumValues(Scope.class);
        if (Arrays.stream(anyOf).noneMatch(key::allows)) return forbidden(anyOf);
        keys.note(key);
        request.setAttribute(CallerBinder.ATTRIBUTE, Caller.of(key));
        return null;
    }

    private static Optional<String> bearer(HttpRequest<?> request) {
        var headers = request.getHeaders().getAll("Authorization");
        if (headers.size() != 1) return Optional.empty();
        Matcher matcher = BEARER.matcher(headers.getFirst());
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private static HttpResponse<?> unauthenticated() {
        return Problem.of(ProblemType.UNAUTHENTICATED, "Send one as \"Authorization: Bearer <key>\".")
                .response()
                .header("WWW-Authenticate", "Bearer");
    }

    private static HttpResponse<?> tooMany(Duration wait, String detail) {
        return Problem.of(ProblemType.TOO_MANY_REQUESTS, detail)
                .response()
                .header("Retry-After", String.valueOf(Math.max(1, wait.toSeconds() + 1)));
    }

    private static HttpResponse<?> forbidden(Scope[] anyOf) {
        var names = Arrays.stream(anyOf)
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .toList();
        return Problem.of(ProblemType.FORBIDDEN, "It needs the scope " + String.join(" or ", names) + ".")
                .response();
    }
}
