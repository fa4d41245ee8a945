package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.FollowUpState.Hold;
import io.scribehook.domain.job.Job;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FollowUpsTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);
    private final Given given = new Given(server);
    private final Job job = given.job(Map.of());

    @AfterEach
    void stop() {
        server.close();
    }

    private FollowUp dead() {
        return given.followUp(job, "{\"to\":\"a@example.com\"}", new FollowUpState.Dead(3, "Refused.", given.now()));
    }

    @Test
    void follow_ups_are_listed_by_state_type_and_job() throws Exception {
        FollowUp dead = dead();
        Job other = given.job(Map.of());
        given.followUp(other, "{}", new FollowUpState.Done(1, "250 ok", given.now()));

        for (String query : new String[] {"state=dead", "job=" + job.id(), "type=email&state=dead"}) {
            JsonNode items = Api.json(api.get("/follow-ups?" + query)).get("items");
            assertThat(items).hasSize(1);
            assertThat(items.at("/0/id").textValue()).isEqualTo(dead.id().toString());
        }
        assertThat(Api.json(api.get("/follow-ups")).get("items")).hasSize(2);
        assertThat(api.get("/follow-ups?state=lost").statusCode()).isEqualTo(400);
    }

    @Test
    void a_follow_up_shows_its_attempts_and_where_it_goes() throws Exception {
        JsonNode shown = Api.json(api.get("/follow-ups/" + dead().id()));

        assertThat(shown.at("/step/settings/to").textValue()).isEqualTo("a@example.com");
        assertThat(shown.at("/step/type").textValue()).isEqualTo("email");
        assertThat(shown.at("/history/0/result").textValue()).isEqualTo("again");
        assertThat(shown.at("/history/0/note").textValue()).isEqualTo("The server was busy.");
        assertThat(shown.at("/job_id").textValue()).isEqualTo(job.id().toString());
        assertThat(shown.at("/attempts").intValue()).isEqualTo(3);
    }

    @Test
    void what_would_be_sent_can_be_seen_without_owing_it() throws Exception {
        var shown = api.post("/follow-ups/preview", "{\"type\":\"email\",\"settings\":{\"to\":\"a@example.com\"}}");

        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(Api.json(shown).at("/repetition").textValue()).isEqualTo("unsafe");
        assertThat(Api.json(shown).at("/request").isObject()).isTrue();
        assertThat(Api.json(api.get("/follow-ups")).get("items")).isEmpty();
        assertThat(api.post("/follow-ups/preview", "{\"type\":\"fax\"}").statusCode())
                .isEqualTo(404);
        assertThat(api.post("/follow-ups/preview", "{}").statusCode()).isEqualTo(400);
        assertThat(api.post("/follow-ups/preview", "{\"type\":\"email\",\"job\":\"x\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void a_dead_follow_up_is_retried_under_its_own_id() throws Exception {
        FollowUp dead = dead();

        var answer = api.post("/follow-ups/" + dead.id() + "/retry", "");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Api.json(answer).at("/state").textValue()).isEqualTo("waiting");
        assertThat(Api.json(answer).at("/id").textValue()).isEqualTo(dead.id().toString());
        assertThat(Api.json(api.get("/audit")).at("/items/0/action").textValue())
                .isEqualTo("follow_up.retry");
    }

    @Test
    void what_cannot_be_retried_is_a_conflict() throws Exception {
        for (FollowUpState state : new FollowUpState[] {
            new FollowUpState.Done(1, "ok", given.now()),
            new FollowUpState.Running(1, given.now()),
            new FollowUpState.Waiting(0, given.now(), Hold.PREDECESSOR)
        }) {
            FollowUp followUp = given.followUp(given.job(Map.of()), "{}", state);

            assertThat(api.post("/follow-ups/" + followUp.id() + "/retry", "").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void a_follow_up_is_redone_anew_with_other_settings() throws Exception {
        FollowUp dead = dead();

        var answer = api.post("/follow-ups/" + dead.id() + "/redo", "{\"settings\":{\"to\":\"b@example.com\"}}");

        assertThat(answer.statusCode()).isEqualTo(202);
        JsonNode anew = Api.json(answer);
        assertThat(anew.get("id").textValue()).isNotEqualTo(dead.id().toString());
        assertThat(answer.headers().firstValue("Location"))
                .contains("/api/v1/follow-ups/" + anew.get("id").textValue());
        assertThat(anew.at("/supersedes").textValue()).isEqualTo(dead.id().toString());
        assertThat(anew.at("/step/settings/to").textValue()).isEqualTo("b@example.com");
        JsonNode noted = Api.json(api.get("/audit")).at("/items/0");
        assertThat(noted.get("action").textValue()).isEqualTo("follow_up.redo");
        assertThat(noted.get("note").textValue()).doesNotContain("example.com");
    }

    @Test
    void a_follow_up_is_redone_with_its_own_settings_when_none_are_given() throws Exception {
        var answer = api.post("/follow-ups/" + dead().id() + "/redo", "");

        assertThat(Api.json(answer).at("/step/settings/to").textValue()).isEqualTo("a@example.com");
    }

    @Test
    void what_cannot_be_redone_is_refused() throws Exception {
        FollowUp waiting = given.followUp(job, "{}", new FollowUpState.Waiting(0, given.now(), Hold.NONE));

        assertThat(api.post("/follow-ups/" + waiting.id() + "/redo", "").statusCode())
                .isEqualTo(409);
        assertThat(api.post("/follow-ups/" + waiting.id() + "/redo", "{\"setings\":{}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(api.post("/follow-ups/" + waiting.id() + "/redo", "{\"settings\":1}")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void an_unknown_follow_up_is_a_404() throws Exception {
        String path = "/follow-ups/" + given.ids().next();

        assertThat(api.get(path).statusCode()).isEqualTo(404);
        assertThat(api.post(path + "/retry", "").statusCode()).isEqualTo(404);
        assertThat(api.post(path + "/redo", "").statusCode()).isEqualTo(404);
    }
}
