package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.followup.Condition;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.Plan;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.job.Audio;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.job.Terms;
import io.scribehook.domain.work.Priority;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CreatingJobsTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);

    @AfterAll
    void stop() {
        server.close();
    }

    private Job job(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return server.bean(Jobs.class)
                .find(PathId.job(Api.json(answer).get("id").textValue()))
                .orElseThrow();
    }

    private static String json(String more) {
        return "{\"provider\":\"deepgram\",\"audio_url\":\"https://files.example/a.wav\"" + more + "}";
    }

    @Test
    void a_job_is_accepted_and_can_be_looked_up() throws Exception {
        var answer = api.post(
                "/jobs",
                json(",\"options\":{\"model\":\"nova-3\",\"keyterm\":[\"a\",\"b\"]},\"metadata\":{\"order\":\"7\"}"));

        Job job = job(answer);
        assertThat(answer.headers().firstValue("Location")).contains("/api/v1/jobs/" + job.id());
        assertThat(Api.json(answer).get("state").textValue()).isEqualTo("accepted");
        assertThat(job.audio()).isInstanceOf(Audio.AtUrl.class);
        assertThat(job.options().value()).isEqualTo("{\"model\":\"nova-3\",\"keyterm\":[\"a\",\"b\"]}");
        assertThat(job.metadata()).isEqualTo(Map.of("order", "7"));
        assertThat(api.get("/jobs/" + job.id()).statusCode()).isEqualTo(200);
    }

    @Test
    void a_job_may_have_a_deadline_of_its_own_and_say_what_is_done_then() throws Exception {
        Job job = job(api.post("/jobs", json(",\"deadline_seconds\":90,\"at_deadline\":\"give_up\"")));

        assertThat(job.terms()).isEqualTo(new Terms(Duration.ofSeconds(90), Terms.AtDeadline.GIVE_UP));
        assertThat(job(api.post("/jobs", json(""))).terms()).isEqualTo(Terms.USUAL);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'\"deadline_seconds\":9'|/deadline_seconds",
                "'\"deadline_seconds\":604801'|/deadline_seconds",
                "'\"deadline_seconds\":1e300'|/deadline_seconds",
                "'\"deadline_seconds\":10.5'|/deadline_seconds",
                "'\"deadline_seconds\":\"1h\"'|/deadline_seconds",
                "'\"at_deadline\":\"hope\"'|/at_deadline"
            })
    void terms_that_cannot_be_are_refused(String member, String pointer) throws Exception {
        var answer = api.post("/jobs", json("," + member));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("\"" + pointer + "\"");
    }

    @Test
    void follow_ups_may_have_their_settings_inside_or_beside() throws Exception {
        Job job = job(api.post(
                "/jobs",
                json(",\"follow_ups\":["
                        + "{\"type\":\"email\",\"to\":\"a@example.com\",\"priority\":\"high\"},"
                        + "{\"type\":\"email\",\"settings\":{\"to\":\"b@example.com\"},\"on\":\"failure\"},"
                        + "{\"type\":\"sms\",\"name\":\"text\",\"after\":\"email\",\"on\":\"always\","
                        + "\"if\":{\"language\":\"en\",\"metadata\":{\"tier\":\"gold\"}},"
                        + "\"conditions\":[{\"lasts_at_least\":1.5},{\"text_contains\":\"refund\"}]}]")));

        List<PlanStep> steps = job.plan().steps();
        assertThat(steps).extracting(PlanStep::name).containsExactly("email", "email-2", "text");
        assertThat(steps).extracting(PlanStep::on).containsExactly(On.SUCCESS, On.FAILURE, On.ALWAYS);
        assertThat(steps)
                .extracting(PlanStep::priority)
                .containsExactly(Priority.HIGH, Priority.NORMAL, Priority.NORMAL);
        assertThat(steps.get(0).settings().value()).isEqualTo("{\"to\":\"a@example.com\"}");
        assertThat(steps.get(1).settings().value()).isEqualTo("{\"to\":\"b@example.com\"}");
        assertThat(steps.get(2).after()).isEqualTo("email");
        assertThat(steps.get(2).conditions())
                .containsExactlyInAnyOrder(
                        new Condition.LanguageIs("en"),
                        new Condition.MetadataIs("tier", "gold"),
                        new Condition.LastsAtLeast(1.5),
                        new Condition.TextContains("refund"));
    }

    @Test
    void no_follow_ups_is_a_plan_and_none_given_is_the_usual_one() throws Exception {
        assertThat(job(api.post("/jobs", json(",\"follow_ups\":[]"))).plan()).isEqualTo(Plan.NOTHING);
        assertThat(job(api.post("/jobs", json(",\"follow_ups\":null"))).plan()).isEqualTo(Plan.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"callback\":{\"url\":\"https://app.example/done\",\"method\":\"PUT\"}",
                "\"callback\":true,\"callback_config\":{\"url\":\"https://app.example/done\",\"method\":\"PUT\"}"
            })
    void a_callback_becomes_a_step(String member) throws Exception {
        PlanStep step =
                job(api.post("/jobs", json("," + member))).plan().steps().getFirst();

        assertThat(step.name()).isEqualTo("callback");
        assertThat(step.on()).isEqualTo(On.ALWAYS);
        assertThat(step.settings().value()).isEqualTo("{\"url\":\"https://app.example/done\",\"method\":\"PUT\"}");
    }

    @Test
    void a_callback_that_is_not_wanted_is_no_step() throws Exception {
        assertThat(job(api.post("/jobs", json(",\"callback\":false"))).plan()).isEqualTo(Plan.NOTHING);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"provider\":\"deepgram\"}                                     | /audio_url",
                "{\"audio_url\":\"https://files.example/a\"}                     | /provider",
                "{\"provider\":\"DG\",\"audio_url\":\"https://f.example/a\"}     | /provider",
                "{\"provider\":\"none\",\"audio_url\":\"https://f.example/a\"}   | /provider",
                "{\"provider\":\"deepgram\",\"audio_url\":\"ftp://f.example/a\"} | /audio_url",
                "{\"provider\":\"deepgram\",\"audio_url\":\"no url\"}            | /audio_url",
                "{\"provider\":\"deepgram\",\"audio_url\":7}                     | /audio_url",
            })
    void a_job_without_its_essentials_is_refused(String json, String pointer) throws Exception {
        assertFaults(api.post("/jobs", json), pointer);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "\"callbak\":true                                     | /callbak",
                "\"a/b~c\":1                                          | /a~1b~0c",
                "\"options\":[]                                       | /options",
                "\"metadata\":{\"n\":1}                               | /metadata/n",
                "\"callback\":true                                    | /callback_config",
                "\"callback_config\":{\"url\":\"https://a.example\"}  | /callback_config",
                "\"callback\":\"yes\"                                 | /callback",
                "\"callback\":{\"uri\":\"https://a.example\"}         | /callback/url /callback/uri",
                "\"callback\":{\"url\":\"x\"},\"callback_config\":{}  | /callback_config",
                "\"follow_ups\":{}                                    | /follow_ups",
                "\"follow_ups\":[1]                                   | /follow_ups/0",
                "\"follow_ups\":[{}]                                  | /follow_ups/0/type",
                "\"follow_ups\":[{\"type\":\"fax\"}]                  | /follow_ups/0",
                "\"follow_ups\":[{\"type\":\"email\",\"on\":\"x\"}]   | /follow_ups/0/on",
                "\"follow_ups\":[{\"type\":\"email\",\"name\":\"é\"}] | /follow_ups/0/name",
                "\"follow_ups\":[{\"type\":\"email\",\"priority\":\"urgent\"}] | /follow_ups/0/priority",
                "\"follow_ups\":[{\"type\":\"email\",\"after\":\"x\"}]| /follow_ups",
                "\"follow_ups\":[{\"type\":\"email\",\"settings\":{},\"to\":1}]         | /follow_ups/0/to",
                "\"follow_ups\":[{\"type\":\"email\",\"if\":{\"mood\":\"good\"}}]       | /follow_ups/0/if/mood",
                "\"follow_ups\":[{\"type\":\"email\",\"if\":[{\"provider\":\"X\"},2]}]  | /follow_ups/0/if/0/provider /follow_ups/0/if/1",
                "\"follow_ups\":[{\"type\":\"email\",\"if\":7}]                         | /follow_ups/0/if",
            })
    void every_fault_is_named_where_it_is(String member, String pointers) throws Exception {
        assertFaults(api.post("/jobs", json("," + member)), pointers.split(" "));
    }

    @Test
    void all_faults_are_named_at_once() throws Exception {
        assertFaults(
                api.post("/jobs", "{\"provider\":\"none\",\"x\":1,\"follow_ups\":[{\"type\":\"fax\"}]}"),
                "/audio_url",
                "/x",
                "/provider",
                "/follow_ups/0");
    }

    private static void assertFaults(HttpResponse<String> answer, String... pointers) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        JsonNode problem = Api.json(answer);
        assertThat(problem.get("type").textValue()).isEqualTo("urn:scribehook:problem:invalid");
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("pointer").textValue()))
                .containsExactlyInAnyOrder(pointers);
        assertThat(problem.get("errors")
                        .valueStream()
                        .map(error -> error.get("detail").textValue()))
                .allSatisfy(detail -> assertThat(detail).endsWith("."));
    }

    @Test
    void the_same_request_with_the_same_key_is_the_same_job() throws Exception {
        var first = api.send("POST", "/jobs", json(""), "Content-Type", "application/json", "Idempotency-Key", "k1");
        var again = api.send("POST", "/jobs", json(" "), "Content-Type", "application/json", "Idempotency-Key", "k1");
        var other = new Api(server)
                .send("POST", "/jobs", json(""), "Content-Type", "application/json", "Idempotency-Key", "k1");

        assertThat(job(again)).isEqualTo(job(first));
        assertThat(again.headers().firstValue("Idempotency-Replayed")).contains("true");
        assertThat(first.headers().firstValue("Idempotency-Replayed")).isEmpty();
        assertThat(job(other)).isNotEqualTo(job(first));
    }

    @Test
    void another_request_with_the_same_key_is_refused() throws Exception {
        api.send("POST", "/jobs", json(""), "Content-Type", "application/json", "Idempotency-Key", "k2");
        var answer = api.send(
                "POST",
                "/jobs",
                json(",\"metadata\":{\"a\":\"b\"}"),
                "Content-Type",
                "application/json",
                "Idempotency-Key",
                "k2");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("urn:scribehook:problem:idempotency-key-reused");
    }

    @Test
    void a_key_that_is_too_long_or_there_twice_is_refused() throws Exception {
        for (String[] headers : new String[][] {
            {"Content-Type", "application/json", "Idempotency-Key", "k".repeat(201)},
            {"Content-Type", "application/json", "Idempotency-Key", "a", "Idempotency-Key", "b"}
        }) assertThat(api.send("POST", "/jobs", json(""), headers).statusCode()).isEqualTo(400);
    }
}
