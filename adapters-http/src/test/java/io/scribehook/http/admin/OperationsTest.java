package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.FollowUpFilter;
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
            assertThat(it.dryRun()).isTrue();
            assertThat(it.task()).isEqualTo(new Task.Redo(new FollowUpFilter("dead", new FollowUpKind("email"), null)));
        });
        assertThat(Api.json(api.get("/operations/" + id)).get("state").textValue())
                .isEqualTo("running");
        assertThat(Api.json(api.get("/operations")).get("items")).hasSize(1);
        assertThat(api.get("/audit").body()).contains("operation.start");
    }

    @Test
    void callbacks_and_jobs_are_found_by_what_their_lists_can_be_narrowed_down_by() throws Exception {
        var again = api.post("/operations", """
                {"verb": "reinterpret", "filter": {"state": "quarantined", "reason": "unreadable", "provider": "deepgram",
                    "from": "2026-03-01T09:30:00Z"}}""");
        var cancel = api.post("/operations", """
                {"verb": "cancel", "filter": {"state": "waiting", "tag": "trial", "to": "2026-03-01T09:30:00Z"}}""");

        assertThat(Api.json(again).get("filter").toString())
                .isEqualTo("{\"state\":\"quarantined\",\"reason\":\"unreadable\",\"provider\":\"deepgram\","
                        + "\"from\":\"2026-03-01T09:30:00Z\"}");
        assertThat(Api.json(cancel).get("filter").toString())
                .isEqualTo("{\"state\":\"waiting\",\"tag\":\"trial\",\"to\":\"2026-03-01T09:30:00Z\"}");
        assertThat(server.bean(Operations.class).latest(2).getLast().task())
                .isInstanceOfSatisfying(
                        Task.Reinterpret.class,
                        it -> assertThat(it.filter().why()).isEqualTo(EventState.Why.UNREADABLE));
    }

    @Test
    void what_is_meant_has_to_be_said() throws Exception {
        assertThat(api.post("/operations", "{}").statusCode()).isEqualTo(400);
        assertThat(api.post("/operations", "{\"verb\":\"retry\",\"filter\":{}}").statusCode())
                .isEqualTo(400);
        assertThat(api.post("/operations", "{\"verb\":\"burn\",\"filter\":{\"state\":\"dead\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post("/operations", "{\"verb\":\"cancel\",\"filter\":{\"state\":\"completed\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post("/operations", "{\"verb\":\"retry\",\"filter\":{\"state\":\"dead\",\"tag\":\"x\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.get("/operations/none").statusCode()).isEqualTo(404);
    }
}
