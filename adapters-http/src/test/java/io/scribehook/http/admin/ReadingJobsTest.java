package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.fake.ScriptedTranscriber;
import io.scribehook.domain.fake.SettableClock;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.provider.Providers;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadingJobsTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);
    private final Given given = new Given(server);

    @AfterEach
    void stop() {
        server.close();
    }

    private List<String> ids(String query) throws Exception {
        var answer = api.get("/jobs" + query);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Api.json(answer)
                .get("items")
                .valueStream()
                .map(item -> item.get("id").textValue())
                .toList();
    }

    @Test
    void a_job_shows_everything_but_secrets() throws Exception {
        Job job = given.job(Map.of("order", "7"));
        given.followUp(
                job,
                "{\"url\":\"https://me:hidden@app.example/x\",\"signing_secret\":\"hidden\"}",
                new FollowUpState.Dead(1, "No luck.", given.now()));

        var answer = api.get("/jobs/" + job.id());

        assertThat(answer.body()).doesNotContain("hidden");
        JsonNode shown = Api.json(answer);
        assertThat(shown.at("/state").textValue()).isEqualTo("waiting");
        assertThat(shown.at("/deadline").textValue())
                .isEqualTo(given.now().plusSeconds(60).toString());
        assertThat(shown.at("/ended_at").isNull()).isTrue();
        assertThat(shown.at("/source").isNull()).isTrue();
        assertThat(shown.at("/metadata/order").textValue()).isEqualTo("7");
        assertThat(shown.at("/provider_job_id").textValue()).isEqualTo("p-" + job.id());
        assertThat(shown.at("/audio/url").textValue()).isEqualTo("https://files.example/a.wav?***");
        assertThat(shown.at("/options/model").textValue()).isEqualTo("nova-3");
        assertThat(shown.at("/plan/0/settings/to").textValue()).isEqualTo("a@example.com");
        assertThat(shown.at("/plan/0/conditions").isArray()).isTrue();
        assertThat(shown.at("/latest_submission/number").intValue()).isEqualTo(1);
        assertThat(shown.at("/latest_submission/state").textValue()).isEqualTo("taken");
        assertThat(shown.at("/follow_ups/0/state").textValue()).isEqualTo("dead");
        assertThat(shown.at("/follow_ups/0/note").textValue()).isEqualTo("No luck.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nonsense", "1-1-1-1-1", "0190aaaa-0000-7000-8000-000000000000"})
    void an_unknown_job_is_a_404(String id) throws Exception {
        for (String path : List.of("", "/transcript", "/transcript.srt", "/translations"))
            assertThat(api.get("/jobs/" + id + path).statusCode()).isEqualTo(404);
        assertThat(api.post("/jobs/" + id + "/cancel", "").statusCode()).isEqualTo(404);
    }

    @Test
    void pages_neither_skip_nor_repeat() throws Exception {
        for (int i = 0; i < 5; i++) given.job(Map.of());
        List<String> all = ids("");

        var seen = new ArrayList<String>();
        String cursor = "";
        while (cursor != null) {
            JsonNode page = Api.json(api.get("/jobs?limit=2" + cursor));
            page.get("items").forEach(item -> seen.add(item.get("id").textValue()));
            given.job(Map.of());
            cursor = page.get("next").isNull()
                    ? null
                    : "&cursor=" + page.get("next").textValue();
        }

        assertThat(seen).isEqualTo(all).hasSize(5);
    }

    @Test
    void filters_choose() throws Exception {
        var clock = server.bean(SettableClock.class);
        Job early = given.job(Map.of("customer", "a b", "tier", "gold"));
        Instant between = clock.advance(Duration.ofMinutes(1));
        Job late = given.job(Map.of("customer", "c"));
        api.post("/jobs/" + late.id() + "/cancel", "");

        assertThat(ids("?state=failed")).containsExactly(late.id().toString());
        assertThat(ids("?metadata.customer=a%20b&metadata.tier=gold"))
                .containsExactly(early.id().toString());
        assertThat(ids("?provider_job_id=p-" + early.id()))
                .containsExactly(early.id().toString());
        assertThat(ids("?from=" + between)).containsExactly(late.id().toString());
        assertThat(ids("?to=" + between + "&provider=deepgram"))
                .containsExactly(early.id().toString());
        assertThat(ids("?source=default")).isEmpty();
        assertThat(ids("?text=nothing")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=201",
                "limit=x",
                "cursor=x",
                "state=done",
                "from=yesterday",
                "provider=X",
                "colour=red",
                "limit=1&limit=2",
                "provider_job_id="
            })
    void a_query_that_makes_no_sense_is_refused(String query) throws Exception {
        var answer = api.get("/jobs?" + query);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Api.json(answer).at("/errors/0/pointer").textValue())
                .isEqualTo("?" + query.substring(0, query.indexOf('=')));
    }

    @Test
    void a_job_says_how_far_its_provider_has_come_where_that_is_known() throws Exception {
        Job heard = given.job(Map.of());
        Job other = given.job(Map.of());
        var deepgram = (ScriptedTranscriber)
                server.bean(Providers.class).transcriber(Given.DEEPGRAM).orElseThrow();
        deepgram.hearing(new ProviderJobId("p-" + heard.id()));

        var shown = Api.json(api.get("/jobs/" + heard.id()));
        assertThat(shown.path("heard_seconds").doubleValue()).isEqualTo(30);
        assertThat(shown.path("heard_share").doubleValue()).isEqualTo(0.25);
        assertThat(Api.json(api.get("/jobs/" + other.id()))
                        .path("heard_seconds")
                        .isNull())
                .isTrue();
    }

    @Test
    void a_job_is_cancelled_once() throws Exception {
        Job job = given.job(Map.of());

        var answer = api.send(
                "POST", "/jobs/" + job.id() + "/cancel", "", "Content-Type", "application/x-www-form-urlencoded");
        var again = api.post("/jobs/" + job.id() + "/cancel", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(Api.json(answer).at("/failure/code").textValue()).isEqualTo("cancelled");
        assertThat(again.statusCode()).isEqualTo(409);
        assertThat(again.body()).contains("urn:scribehook:problem:conflict");
        var entries = Api.json(api.get("/audit")).get("items");
        assertThat(entries).hasSize(1);
        assertThat(entries.get(0).get("action").textValue()).isEqualTo("job.cancel");
        assertThat(entries.get(0).get("subject").textValue()).isEqualTo(job.id().toString());
        assertThat(entries.get(0).get("actor").textValue()).startsWith("shk_");
        assertThat(UUID.fromString(entries.get(0).get("id").textValue())).isNotNull();
    }
}
