package io.scribehook.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.followup.Subject;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console without a browser: what it sends, and what it takes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ConsoleTest {
    private static final String HOSTILE = "\"'><script>alert(1)</script><img src=x onerror=alert(2)>";

    private final Scene scene = Scene.start();
    private final Story story = Story.in(scene);

    @AfterAll
    void stop() {
        scene.server().close();
    }

    private Browsing as(Scope scope) throws Exception {
        return Browsing.with(scene.server(), scene.key(scope));
    }

    private List<String> paths() {
        return List.of(
                "/console",
                "/console/jobs",
                "/console/jobs?state=completed&text=morning&label=customer%3D4711",
                "/console/jobs/" + story.job().id(),
                "/console/callbacks",
                "/console/callbacks/" + story.callback(),
                "/console/callbacks/" + story.odd(),
                "/console/follow-ups",
                "/console/follow-ups/" + story.dead().id(),
                "/console/follow-ups/" + story.unknown().id(),
                "/console/callbacks?state=quarantined&reason=unmatched&from=2020-01-01T00:00&to=2099-01-01T00:00:30",
                "/console/follow-ups?state=dead&type=sms&from=2020-01-01T00:00:00Z",
                "/console/repairs",
                "/console/repairs/" + story.counted(),
                "/console/lanes",
                "/console/sources");
    }

    @Test
    void nobody_sees_anything_before_signing_in() throws Exception {
        for (String path : paths()) {
            var answer = scene.server().send(scene.server().to(path));
            assertThat(answer.statusCode()).as(path).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location").orElseThrow()).startsWith("/console/sign-in?next=");
        }
        assertThat(scene.server().send(scene.server().to("/console/live")).statusCode())
                .isEqualTo(303);
    }

    @Test
    void every_page_is_shown_to_who_may_read_and_runs_nothing_of_others() throws Exception {
        var browsing = as(Scope.READ);
        for (String path : paths()) {
            var answer = browsing.get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Security-Policy").orElseThrow())
                    .contains("default-src 'none'", "script-src 'self'", "style-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
            assertThat(answer.body()).doesNotContain("<style", " style=", "onclick", "<script>");
        }
    }

    @Test
    void a_provider_that_does_not_call_back_any_more_is_on_the_dashboard_and_among_the_providers() throws Exception {
        var silences = scene.server().bean(Silences.class);
        silences.note(new Silence(Scene.DEEPGRAM, Fixtures.NOW));
        try {
            assertThat(as(Scope.READ).get("/console").body()).contains(Scene.DEEPGRAM.value() + " does not call back");
            assertThat(as(Scope.READ).get("/console/sources").body())
                    .contains("It took jobs and has called back for none since 2");
        } finally {
            silences.forget(Scene.DEEPGRAM);
        }
        assertThat(as(Scope.READ).get("/console").body()).doesNotContain("does not call back");
        assertThat(as(Scope.READ).get("/console/sources").body()).doesNotContain("called back for none");
    }

    @Test
    void the_session_is_a_cookie_that_scripts_and_other_sites_cannot_use() throws Exception {
        var answer = Browsing.signIn(scene.server(), scene.key(Scope.READ));

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .containsIgnoringCase("HttpOnly")
                .contains("SameSite=Strict", "Path=/console", "Max-Age=43200");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nonsense", "shk_aaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"})
    void a_wrong_key_opens_nothing(String key) throws Exception {
        var answer = Browsing.signIn(scene.server(), key);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        assertThat(answer.body()).contains("role=\"alert\"");
    }

    @Test
    void a_key_that_may_only_submit_has_nothing_to_see() throws Exception {
        assertThat(Browsing.signIn(scene.server(), scene.key(Scope.SUBMIT)).statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_forged_session_is_none() throws Exception {
        String cookie = as(Scope.READ).cookie();
        char last = cookie.charAt(cookie.length() - 1);
        String forged = cookie.substring(0, cookie.length() - 1) + (last == 'A' ? 'B' : 'A');
        String longer = cookie.replaceFirst("\\.[0-9]+\\.", ".99999999999.");

        for (String wrong : List.of(forged.replace("=shk", "=shx"), longer, "scribehook_session=x"))
            assertThat(scene.server()
                            .send(scene.server().to("/console").header("Cookie", wrong))
                            .statusCode())
                    .isEqualTo(303);
    }

    @Test
    void a_session_ends_with_its_key() throws Exception {
        String text = scene.key(Scope.READ);
        var browsing = Browsing.with(scene.server(), text);
        var keys = scene.server().bean(ApiKeys.class);
        var key = keys.find(text.substring(0, 12)).orElseThrow();
        keys.save(new ApiKey(
                key.prefix(), key.name(), key.hash(), key.scopes(), key.createdAt(), null, null, scene.now()));

        assertThat(browsing.get("/console").statusCode()).isEqualTo(303);
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://evil.example/", "//evil.example", "/console//evil.example", "/api/v1/keys", "x"})
    void signing_in_never_leads_away(String next) throws Exception {
        var answer = scene.server()
                .send(scene.server()
                        .to("/console/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("key=" + scene.key(Scope.READ) + "&next=" + encoded(next))));

        assertThat(answer.headers().firstValue("Location")).contains("/console");
    }

    @Test
    void who_may_only_read_sees_no_buttons_and_cannot_press_them() throws Exception {
        var reader = as(Scope.READ);
        String path = "/console/follow-ups/" + story.dead().id();

        assertThat(reader.get(path).body()).doesNotContain("Try again", "Redo");
        assertThat(reader.post(path + "/retry", "csrf=" + reader.csrf()).statusCode())
                .isEqualTo(403);
        assertThat(as(Scope.ADMIN).get(path).body()).contains("Try again", "Redo");
    }

    @Test
    void a_form_of_another_site_or_session_is_refused() throws Exception {
        var admin = as(Scope.ADMIN);
        String path = "/console/callbacks/" + story.callback() + "/reinterpret";
        String csrf = "csrf=" + admin.csrf();

        assertThat(admin.post(path, "a=b").statusCode()).isEqualTo(403);
        assertThat(admin.post(path, "csrf=" + as(Scope.READ).csrf()).statusCode())
                .isEqualTo(403);
        assertThat(admin.post(path, csrf, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(admin.post(path, csrf, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(admin.post(path, csrf, "Sec-Fetch-Site", "same-origin").statusCode())
                .isEqualTo(303);
    }

    @Test
    void a_dead_follow_up_is_done_anew_with_the_right_number() throws Exception {
        Job job = scene.submitted(Map.of());
        FollowUp dead = scene.owed(
                job,
                Scene.step("text", "sms", "{\"to\":\"1\"}"),
                new AttemptResult.Refused("no"),
                new FollowUpState.Dead(1, "no", scene.now()));
        var admin = as(Scope.ADMIN);

        var answer = admin.post(
                "/console/follow-ups/" + dead.id() + "/redo",
                "csrf=" + admin.csrf() + "&settings=" + encoded("{\"to\": \"+15005550006\"}"));

        assertThat(answer.statusCode()).isEqualTo(303);
        FollowUp anew = scene.server()
                .bean(FollowUps.class)
                .of(new Subject.OfJob(job.id()))
                .getLast();
        assertThat(anew.supersedes()).isEqualTo(dead.id());
        assertThat(anew.step().settings().value()).contains("+15005550006");
        assertThat(scene.server()
                        .bean(AuditTrail.class)
                        .read(new Page.Asked(1, null))
                        .items()
                        .getFirst()
                        .action())
                .isEqualTo("follow_up.redo");
    }

    @Test
    void what_is_not_json_is_refused_with_a_page() throws Exception {
        var admin = as(Scope.ADMIN);

        var answer = admin.post(
                "/console/follow-ups/" + story.dead().id() + "/redo",
                "csrf=" + admin.csrf() + "&settings=" + encoded("{"));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(answer.body()).contains("This is not a JSON object.");
    }

    @Test
    void what_strangers_wrote_is_shown_as_text() throws Exception {
        Job job = scene.completed(
                scene.submitted(Map.of("x" + HOSTILE, HOSTILE)),
                new Transcript(
                        HOSTILE,
                        HOSTILE,
                        1.0,
                        0.5,
                        1,
                        List.of(new Utterance(HOSTILE, 0, 1, 0.5, HOSTILE, 0)),
                        List.of(),
                        null));
        FollowUp dead = scene.owed(
                job,
                Scene.step("mail", "email", "{\"to\":\"<script>alert(1)</script>\"}"),
                new AttemptResult.Refused(HOSTILE),
                new FollowUpState.Dead(1, HOSTILE, scene.now()));
        EventId event = scene.callback("default", "{\"x\":\"" + HOSTILE + "</pre></textarea>\"}");
        scene.quarantined(event, EventState.Why.UNREADABLE, HOSTILE);
        scene.failed(scene.submitted(Map.of()), HOSTILE);
        var admin = as(Scope.ADMIN);

        for (String path : List.of(
                "/console",
                "/console/jobs",
                "/console/jobs/" + job.id(),
                "/console/callbacks",
                "/console/callbacks/" + event,
                "/console/follow-ups",
                "/console/follow-ups/" + dead.id(),
                "/console/jobs?label=" + encoded(HOSTILE) + "&text=" + encoded(HOSTILE),
                "/console/sign-in?next=" + encoded("/console/jobs?a=" + HOSTILE)))
            assertThat(admin.get(path).body()).as(path).doesNotContain("<script>alert", "<img src=x");
        assertThat(admin.get("/console/callbacks/" + event).body()).contains("&lt;script&gt;alert(1)");
    }

    @Test
    void captions_are_downloaded_and_bodies_never_shown_by_a_browser() throws Exception {
        var reader = as(Scope.READ);
        var srt = reader.get("/console/jobs/" + story.job().id() + "/transcript.srt");
        var body = reader.get("/console/callbacks/" + story.callback() + "/body");

        assertThat(srt.body()).contains("00:00:00,400 --> ").contains("Good morning");
        assertThat(srt.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
        assertThat(body.body()).contains("req-7f3a");
        assertThat(body.headers().firstValue("Content-Type")).contains("application/octet-stream");
        assertThat(body.headers().firstValue("Content-Disposition").orElseThrow())
                .startsWith("attachment");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/console/jobs/x", "/console/callbacks/1-1-1-1-1", "/console/nowhere", "/console/jobs?before=x"})
    void what_is_not_there_is_said_on_a_page(String path) throws Exception {
        var answer = as(Scope.READ).get(path);

        assertThat(answer.statusCode()).isIn(400, 404);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
