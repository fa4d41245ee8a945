package io.scribehook.http.description;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.RequiresScope;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** Which scopes the routes ask for, as the routes themselves say. */
final class Scopes {
    private final Map<String, List<String>> byRoute = new HashMap<>();

    Scopes(Router router) {
        router.uriRoutes().forEach(route -> byRoute.put(key(route), scopes(route)));
    }

    /** The scopes any of which opens the operation, none for one that is open to all. */
    List<String> of(String method, String path) {
        return byRoute.getOrDefault(method.toUpperCase(Locale.ROOT) + " " + path, List.of());
    }

    private static String key(UriRouteInfo<?, ?> route) {
        return route.getHttpMethodName() + " " + route.getUriMatchTemplate();
    }

    private static List<String> scopes(UriRouteInfo<?, ?> route) {
        return route.findAnnotation(RequiresScope.class).stream()
                .flatMap(it -> Stream.of(it.enumValues(Scope.class)))
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
