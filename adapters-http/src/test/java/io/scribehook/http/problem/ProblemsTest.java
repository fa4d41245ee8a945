package io.scribehook.http.problem;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProblemsTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);

    @AfterAll
    void stop() {
        server.close();
    }

    @Controller("/broken")
    @ExecuteOn(TaskExecutors.BLOCKING)
    static final class Broken {
        @Get
        @SuppressWarnings("DoNotCallSuggester")
        String fail() {
            throw new IllegalStateException("a secret of ours");
        }

        @Get("/storage")
        @SuppressWarnings("DoNotCallSuggester")
        String storage() {
            throw new Ledger.LedgerUnavailable("a secret of ours", new IllegalStateException());
        }

        @Get("/number")
        String number(@QueryValue int count) {
            return "" + count;
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String name) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        var problem = Api.json(answer);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:scribehook:problem:" + name);
        assertThat(problem.get("status").intValue()).isEqualTo(status);
        assertThat(problem.get("title").textValue()).isNotBlank();
        assertThat(problem.get("detail").textValue()).isNotBlank();
    }

    @Test
    void an_unknown_path_is_a_problem_that_does_not_repeat_it() throws Exception {
        var answer = api.get("/nowhere-at-all");

        assertProblem(answer, 404, "not-found");
        assertThat(answer.body()).doesNotContain("nowhere");
    }

    @Test
    void a_wrong_method_is_a_problem_with_the_right_ones() throws Exception {
        var answer = api.send("DELETE", "/stats", "");

        assertProblem(answer, 405, "method-not-allowed");
        assertThat(answer.headers().firstValue("Allow").orElseThrow()).contains("GET");
    }

    @Test
    void a_wrong_type_is_a_problem() throws Exception {
        assertProblem(api.send("POST", "/jobs", "x", "Content-Type", "text/plain"), 415, "unsupported-media-type");
        assertProblem(api.send("GET", "/stats", "", "Accept", "text/html"), 406, "not-acceptable");
    }

    @Test
    void malformed_json_is_a_problem_that_says_where() throws Exception {
        for (String json : new String[] {"{\"a\":", "{\"a\":1,\"a\":2}", "{} {}", "[]", "", "{'a':1}"}) {
            var answer = api.post("/jobs", json);

            assertProblem(answer, 400, "malformed");
        }
        assertThat(api.post("/jobs", "{\n  oops}").body()).contains("line 2, column");
    }

    @Test
    void a_document_that_is_too_large_is_a_problem() throws Exception {
        assertProblem(api.post("/jobs", "{\"a\":\"" + "x".repeat(1 << 20) + "\"}"), 413, "too-large");
    }

    @Test
    void what_nobody_foresaw_has_an_incident_and_no_secrets() throws Exception {
        var answer = server.send(server.to("/broken"));

        assertProblem(answer, 500, "internal");
        assertThat(Api.json(answer).get("incident").textValue()).matches("[0-9a-f-]{36}");
        assertThat(answer.body()).doesNotContain("secret", "IllegalState", "\tat ");
    }

    @Test
    void storage_that_does_not_answer_is_unavailable() throws Exception {
        var answer = server.send(server.to("/broken/storage"));

        assertProblem(answer, 503, "unavailable");
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
        assertThat(answer.body()).doesNotContain("secret");
    }

    @Test
    void an_argument_that_cannot_be_read_is_named() throws Exception {
        for (String query : new String[] {"", "?count=many"}) {
            var answer = server.send(server.to("/broken/number" + query));

            assertProblem(answer, 400, "malformed");
            assertThat(answer.body()).contains("count").doesNotContain("many");
        }
    }

    @Test
    void a_request_that_is_no_http_is_a_problem() throws Exception {
        String answer = server.raw(
                "GET /\u0001 HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII));

        assertThat(answer).startsWith("HTTP/1.1 400");
    }

    @Test
    void types_are_told_apart_by_name_and_status() {
        assertThat(Arrays.stream(ProblemType.values()).map(ProblemType::uri)).doesNotHaveDuplicates();
        for (int status : new int[] {400, 401, 403, 404, 405, 406, 408, 409, 410, 413, 415, 503})
            assertThat(ProblemType.of(status).status()).isEqualTo(status);
        assertThat(ProblemType.of(418)).isEqualTo(ProblemType.REFUSED);
        assertThat(ProblemType.of(502)).isEqualTo(ProblemType.INTERNAL);
    }
}
