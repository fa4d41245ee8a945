package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.Operations;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void an_operation_is_taken_on_for_the_background() throws Exception {
        var answer = api.post(
                "/operations",
                "{\"verb\":\"redo\",\"dry_run\":true,\"filter\":{\"state\":\"dead\",\"type\":\"email\"}}");

        assertThat(answer.statusCode()).isEqualTo(202);
        String id = Api.json(answer).get("id").textValue();
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/operations/" + id);
        assertThat(server.bean(Operations.class).latest(10)).singleElement().satisfies(it -> {
            assertThat(it.verb()).isEqualTo(Operation.Verb.REDO);
            assertThat(it.dryRun()).isTrue();
            assertThat(it.filter().state()).isEqualTo("dead");
        });
        assertThat(Api.json(api.get("/operations/" + id)).get("state").textValue())
                .isEqualTo("running");
        assertThat(Api.json(api.get("/operations")).get("items")).hasSize(1);
        assertThat(api.get("/audit").body()).contains("operation.start");
    }

    @Test
    void what_is_meant_has_to_be_said() throws Exception {
        assertThat(api.post("/operations", "{}").statusCode()).isEqualTo(400);
        assertThat(api.post("/operations", "{\"verb\":\"retry\",\"filter\":{}}").statusCode())
                .isEqualTo(400);
        assertThat(api.post("/operations", "{\"verb\":\"burn\",\"filter\":{\"state\":\"dead\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/operations/none").statusCode()).isEqualTo(404);
    }
}
