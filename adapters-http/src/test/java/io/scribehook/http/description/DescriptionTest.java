package io.scribehook.http.description;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.web.router.Router;
import io.scribehook.http.world.Server;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DescriptionTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final Server server = Server.start();
    private JsonNode description = MAPPER.nullNode();

    record Operation(String method, String path, JsonNode says) {}

    @BeforeAll
    void read() throws Exception {
        description =
                MAPPER.readTree(server.send(server.to("/api/v1/openapi.json")).body());
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Stream<Operation> operations() {
        return description
                .get("paths")
                .propertyStream()
                .flatMap(path -> path.getValue()
                        .propertyStream()
                        .map(it -> new Operation(it.getKey(), path.getKey(), it.getValue())));
    }

    @Test
    void it_is_openapi_31_and_the_same_in_both_formats() throws Exception {
        String yaml = server.send(server.to("/api/v1/openapi.yaml")).body();
        Files.writeString(Path.of("target", "openapi.yaml"), yaml);

        assertThat(description.get("openapi").textValue()).isEqualTo("3.1.0");
        assertThat(MAPPER.<JsonNode>valueToTree(new Yaml().<Object>load(yaml))).isEqualTo(description);
    }

    @Test
    void every_route_of_the_api_is_an_operation() {
        List<String> routes = server.bean(Router.class)
                .uriRoutes()
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName().toLowerCase(Locale.ROOT) + " " + route.getUriMatchTemplate())
                .filter(route ->
                        route.contains(" /api/v1/") && !route.matches(".*/(docs(/.*)?|openapi[.].*|schemas/.*)"))
                .distinct()
                .toList();

        assertThat(operations().map(it -> it.method() + " " + it.path())).containsExactlyInAnyOrderElementsOf(routes);
    }

    @Test
    void every_operation_has_a_summary_a_name_of_its_own_and_says_who_may_use_it() {
        assertThat(operations()).allSatisfy(it -> {
            assertThat(it.says().path("summary").asText()).as(it.path()).isNotBlank();
            assertThat(it.says().path("security")).as(it.path()).isNotEmpty();
            assertThat(it.says().path("responses").has("401")).as(it.path()).isTrue();
        });
        assertThat(operations().map(it -> it.says().path("operationId").asText()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z][A-Za-z]+"));
    }

    @Test
    void every_reference_leads_somewhere() {
        Matcher references = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"").matcher(description.toString());

        assertThat(references.results().map(it -> it.group(1)).distinct())
                .hasSizeGreaterThan(20)
                .allSatisfy(pointer ->
                        assertThat(description.at(pointer).isMissingNode()).isFalse());
    }

    @Test
    void the_examples_are_what_the_schemas_ask_for() {
        var promises = server.promises();
        List<JsonNode> withExample = description.findParents("example").stream()
                .filter(it -> it.has("schema"))
                .toList();

        assertThat(withExample).hasSizeGreaterThan(10);
        withExample.forEach(it -> promises.matches(it.get("schema"), it.get("example")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/index.html", "/viewer.js", "/swagger-ui.css", "/swagger-ui-bundle.js"})
    void the_viewer_loads_nothing_from_elsewhere(String file) throws Exception {
        var answer = server.send(server.to("/api/v1/docs" + file));

        if (file.isEmpty()) {
            assertThat(answer.headers().firstValue("Location")).contains("/api/v1/docs/index.html");
            return;
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'; script-src 'self'")
                .doesNotContain("http");
        if (file.endsWith("html")) assertThat(answer.body()).doesNotContain("://", "<script>");
    }

    @Test
    void the_viewer_serves_no_other_file() throws Exception {
        for (String file : List.of("nothing.js", "..%2f..%2fapi-examples.json", "package.json"))
            assertThat(server.send(server.to("/api/v1/docs/" + file)).statusCode())
                    .as(file)
                    .isEqualTo(404);
    }

    @Test
    void scopes_are_those_of_the_routes() {
        Map<String, String> expected = Map.of(
                "/api/v1/keys", "admin",
                "/api/v1/stats", "read",
                "/api/v1/follow-ups/{id}/retry", "operate");

        assertThat(operations().filter(it -> expected.containsKey(it.path())))
                .hasSize(4)
                .allSatisfy(it -> assertThat(it.says().at("/security/0/key/0").textValue())
                        .isEqualTo(expected.get(it.path())));
    }
}
