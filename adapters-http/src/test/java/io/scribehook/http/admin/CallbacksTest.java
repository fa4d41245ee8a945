package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.InMemoryWorkQueue;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CallbacksTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);
    private final Given given = new Given(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void callbacks_are_listed_by_state() throws Exception {
        EventId read = given.event("application/json", "{}");
        EventId odd = given.event("text/plain", "odd");
        given.commit(
                new Change.EventRuled(read, new EventState.Interpreted("progress", null, "Kept.", given.now())),
                new Change.EventRuled(
                        odd, new EventState.Quarantined(EventState.Why.UNMATCHED, "No job.", given.now())));

        JsonNode items = Api.json(api.get("/callbacks?state=quarantined")).get("items");

        assertThat(items).hasSize(1);
        assertThat(items.at("/0/id").textValue()).isEqualTo(odd.toString());
        assertThat(items.at("/0/reason").textValue()).isEqualTo("unmatched");
        assertThat(items.at("/0/source").textValue()).isEqualTo("default");
        assertThat(items.at("/0/deliveries").intValue()).isEqualTo(1);
        assertThat(Api.json(api.get("/callbacks")).get("items")).hasSize(2);
        JsonNode shown = Api.json(api.get("/callbacks/" + read));
        assertThat(shown.get("meaning").textValue()).isEqualTo("progress");
        assertThat(shown.get("note").textValue()).isEqualTo("Kept.");
        assertThat(shown.get("proof").textValue()).isEqualTo("none");
        assertThat(shown.at("/headers/content-type").textValue()).isEqualTo("application/json");
    }

    @Test
    void a_body_is_given_back_as_it_came_and_never_as_a_page_of_ours() throws Exception {
        String page = "<script>alert('ü')</script>";
        EventId event = given.event("text/html", page);

        var answer = api.get("/callbacks/" + event + "/body");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(page);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("sandbox");
    }

    @Test
    void a_body_of_an_odd_type_is_bytes() throws Exception {
        var answer = api.get("/callbacks/" + given.event("no type at all", "x") + "/body");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/octet-stream");
    }

    @Test
    void a_body_that_was_dropped_is_gone() throws Exception {
        EventId event = given.event("text/plain", "x");
        server.bean(InMemoryStore.class).dropBody(event);

        assertThat(api.get("/callbacks/" + event + "/body").statusCode()).isEqualTo(410);
        assertThat(api.post("/callbacks/" + event + "/reinterpret", "").statusCode())
                .isEqualTo(410);
    }

    @Test
    void a_callback_is_read_again_and_that_is_noted() throws Exception {
        EventId event = given.event("text/plain", "x");
        given.commit(new Change.EventRuled(event, new EventState.Interpreted("progress", null, "", given.now())));

        var answer = api.send(
                "POST",
                "/callbacks/" + event + "/reinterpret",
                "",
                "Content-Type",
                "application/x-www-form-urlencoded");

        assertThat(answer.statusCode()).isEqualTo(202);
        WorkQueue queue = new InMemoryWorkQueue(server.bean(InMemoryStore.class));
        assertThat(queue.claim(Set.of(WorkKind.INTERPRET), 5, Duration.ofMinutes(1), given.now()))
                .hasSize(1);
        assertThat(Api.json(api.get("/audit")).at("/items/0/action").textValue())
                .isEqualTo("callback.reinterpret");
    }

    @Test
    void a_callback_in_quarantine_is_adopted_by_a_job_and_that_is_noted() throws Exception {
        EventId odd = quarantined(EventState.Why.UNMATCHED, "p-7");
        var job = given.job(Map.of());

        var answer = api.post("/callbacks/" + odd + "/adopt", "{\"job\": \"" + job.id() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(Api.json(api.get("/callbacks/" + odd)).get("adopted_by").textValue())
                .isEqualTo(job.id().toString());
        assertThat(Api.json(api.get("/callbacks?job=" + job.id())).get("items")).hasSize(1);
        JsonNode noted = Api.json(api.get("/audit")).at("/items/0");
        assertThat(noted.get("action").textValue()).isEqualTo("callback.adopt");
        assertThat(noted.get("note").textValue()).isEqualTo("job " + job.id());
    }

    @Test
    void only_what_is_in_quarantine_is_adopted_and_only_by_what_is_there() throws Exception {
        EventId odd = quarantined(EventState.Why.UNMATCHED, null);
        EventId fine = given.event("text/plain", "fine");
        String job = "{\"job\": \"" + given.job(Map.of()).id() + "\"}";

        assertThat(api.post("/callbacks/" + fine + "/adopt", job).statusCode()).isEqualTo(409);
        for (String body : List.of(
                "{}",
                "{\"source\": \"nowhere\"}",
                "{\"job\": \"x\"}",
                "{\"job\": \"" + given.ids().next() + "\"}",
                "{\"source\": \"a\", \"job\": \"" + given.ids().next() + "\"}"))
            assertThat(api.post("/callbacks/" + odd + "/adopt", body).statusCode())
                    .as(body)
                    .isEqualTo(400);
    }

    @Test
    void the_quarantine_is_searched() throws Exception {
        EventId unmatched = quarantined(EventState.Why.UNMATCHED, "p-7");
        EventId late = quarantined(EventState.Why.LATE, null);

        assertThat(ids("reason=late")).containsExactly(late.toString());
        assertThat(ids("state=quarantined&source=default&provider_job_id=p-7")).containsExactly(unmatched.toString());
        assertThat(ids("from=2099-01-01T00:00:00Z")).isEmpty();
        assertThat(ids("to=2099-01-01T00:00:00Z")).hasSize(2);
        assertThat(api.get("/callbacks?reason=none").statusCode()).isEqualTo(400);
    }

    private List<String> ids(String query) throws Exception {
        return Api.json(api.get("/callbacks?" + query))
                .get("items")
                .valueStream()
                .map(item -> item.get("id").textValue())
                .toList();
    }

    private EventId quarantined(EventState.Why why, @Nullable String names) {
        EventId event = given.event("text/plain", "odd " + why);
        var id = names == null ? null : new ProviderJobId(names);
        given.commit(new Change.EventRuled(event, new EventState.Quarantined(why, "", given.now()), id));
        return event;
    }

    @Test
    void an_unknown_callback_is_a_404() throws Exception {
        String path = "/callbacks/" + given.ids().next();

        assertThat(api.get(path).statusCode()).isEqualTo(404);
        assertThat(api.get(path + "/body").statusCode()).isEqualTo(404);
        assertThat(api.post(path + "/reinterpret", "").statusCode()).isEqualTo(404);
        assertThat(api.get("/callbacks/nonsense").statusCode()).isEqualTo(404);
    }
}
