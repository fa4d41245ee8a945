package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SourceVerificationTest {
    private final Deliveries deliveries = new Deliveries(Server.start());
    private final Server server = deliveries.server();
    private final String basic =
            deliveries.source("basic", new Verification.Basic("dg", List.of("old:secret", "new-sëcret")));
    private final String header =
            deliveries.source("header", new Verification.Header("dg-proof", List.of("old", "new")));
    private final String query = deliveries.source("query", new Verification.QuerySecret("key", List.of("s 1", "s2")));

    @AfterAll
    void stop() {
        server.close();
    }

    private HttpResponse<String> post(String path, String... headers) throws Exception {
        var request = server.to(path).POST(ofString("{}"));
        return server.send(headers.length == 0 ? request : request.headers(headers));
    }

    private static String credentials(String text) {
        return "Basic " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertRefused(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("urn:scribehook:problem:unproven");
        assertThat(answer.headers().firstValue("Scribehook-Event")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dg:old:secret", "dg:new-sëcret"})
    void each_password_in_force_is_right(String text) throws Exception {
        var answer = post(basic, "Authorization", credentials(text));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SHARED_SECRET);
        assertThat(deliveries.event(answer).headers()).doesNotContainKey("authorization");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dg:wrong", "other:old:secret", "dg:", "", "dg:old:secret "})
    void other_credentials_are_wrong(String text) throws Exception {
        var answer = post(basic, "Authorization", credentials(text));

        assertRefused(answer);
        assertThat(answer.headers().firstValue("WWW-Authenticate").orElseThrow())
                .startsWith("Basic realm=");
    }

    @Test
    void credentials_that_are_missing_unreadable_or_there_twice_are_wrong() throws Exception {
        assertRefused(post(basic));
        assertRefused(post(basic, "Authorization", "Basic !!!"));
        assertRefused(post(basic, "Authorization", "Bearer dg:old:secret"));
        String right = credentials("dg:old:secret");
        assertRefused(post(basic, "Authorization", right, "Authorization", right));
    }

    @Test
    void a_header_proves_by_any_of_its_values_and_is_not_stored() throws Exception {
        for (String value : List.of("old", "new")) {
            var answer = post(header, "DG-Proof", value);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(deliveries.event(answer).headers()).doesNotContainKey("dg-proof");
        }
        assertRefused(post(header));
        assertRefused(post(header, "dg-proof", "older"));
        assertRefused(post(header, "dg-proof", "old", "dg-proof", "old"));
    }

    @Test
    void a_query_secret_proves_and_is_not_stored() throws Exception {
        var answer = post(query + "?a=1&key=s+1&b=%2B");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(deliveries.event(answer).query()).isEqualTo("a=1&b=%2B");
        assertThat(deliveries.event(answer).proof()).isEqualTo(Proof.SHARED_SECRET);
        assertThat(post(query + "?%6Bey=s2").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?key=", "?key", "?key=s3", "?key=s2&key=s2", "?Key=s2", "?key=%zz"})
    void another_query_proves_nothing(String text) throws Exception {
        String path = query + text.replace("%zz", "%25zz");

        assertRefused(post(path));
    }
}
