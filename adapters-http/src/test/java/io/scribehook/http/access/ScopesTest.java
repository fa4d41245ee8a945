package io.scribehook.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.web.router.Router;
import io.micronaut.web.router.UriRouteInfo;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.world.Server;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScopesTest {
    private final Server server = Server.start();

    @AfterAll
    void stop() {
        server.close();
    }

    record Route(String method, String path, List<Scope> scopes) {
        static Route of(UriRouteInfo<?, ?> info) {
            String path = info.getUriMatchTemplate()
                    .toString()
                    .replace("{id}", UUID.randomUUID().toString())
                    .replaceAll("\\{[a-z]+}", "nothing");
            Scope[] scopes = info.findAnnotation(RequiresScope.class)
                    .map(annotation -> annotation.enumValues(Scope.class))
                    .orElse(new Scope[0]);
            return new Route(info.getHttpMethodName(), path, List.of(scopes));
        }
    }

    private Stream<Route> routes() {
        return server.bean(Router.class)
                .uriRoutes()
                .filter(info -> info.getUriMatchTemplate().toString().startsWith("/api/"))
                .filter(info -> !info.getDeclaringType().getPackageName().endsWith(".description"))
                .filter(info -> !info.getHttpMethodName().equals("HEAD"))
                .map(Route::of)
                .distinct();
    }

    private HttpResponse<String> send(Route route, String... headers) throws Exception {
        var request = server.to(route.path()).method(route.method(), BodyPublishers.noBody());
        if (route.method().equals("POST")) request.header("Content-Type", "application/json");
        if (headers.length > 0) request.headers(headers);
        return server.send(request);
    }

    @Test
    void there_are_routes() {
        assertThat(routes().count()).isGreaterThan(25);
    }

    @ParameterizedTest
    @MethodSource("routes")
    void no_route_is_open(Route route) throws Exception {
        var answer = send(route);

        assertThat(route.scopes()).isNotEmpty();
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("urn:scribehook:problem:unauthenticated");
    }

    @ParameterizedTest
    @MethodSource("routes")
    void each_route_lets_in_exactly_its_scopes(Route route) throws Exception {
        for (Scope scope : Scope.values()) {
            String key =
                    server.bean(Keys.class).mint("one", Set.of(scope), null).text();
            boolean allowed = scope == Scope.ADMIN || route.scopes().contains(scope);

            var answer = send(route, "Authorization", "Bearer " + key);

            if (allowed) assertThat(answer.statusCode()).isNotIn(401, 403);
            else {
                assertThat(answer.statusCode()).isEqualTo(403);
                assertThat(answer.body()).contains("urn:scribehook:problem:forbidden");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Bearer", "Bearer nonsense", "Basic YTpi", "bearer shk_aaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void other_credentials_are_no_key(String value) throws Exception {
        var answer = server.send(server.to("/api/v1/stats").header("Authorization", value));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/api/v1/stats/", "/api/v1//stats", "/%61pi/v1/stats", "/api/v1/stats?x", "/api/v1/stats;a=b"})
    void no_spelling_of_a_path_gets_past(String path) throws Exception {
        String answer = server.raw(("GET " + path + " HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).containsAnyOf("HTTP/1.1 401", "HTTP/1.1 404");
    }

    @Test
    void asking_for_the_headers_alone_needs_a_key_too() throws Exception {
        var answer = server.send(server.to("/api/v1/stats").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(401);
    }

    @Test
    void two_authorizations_are_none() throws Exception {
        String key =
                server.bean(Keys.class).mint("one", Set.of(Scope.READ), null).text();

        var once = server.send(server.to("/api/v1/stats").headers("Authorization", "bearer " + key));
        var twice = server.send(
                server.to("/api/v1/stats").headers("Authorization", "Bearer " + key, "Authorization", "Bearer " + key));

        assertThat(once.statusCode()).isEqualTo(200);
        assertThat(twice.statusCode()).isEqualTo(401);
    }
}
