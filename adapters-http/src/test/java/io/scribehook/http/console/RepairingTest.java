package io.scribehook.http.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.AuditTrail;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.FollowUps;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobState;
import io.scribehook.domain.job.Jobs;
import io.scribehook.domain.operation.Operation;
import io.scribehook.domain.operation.Operations;
import io.scribehook.domain.operation.Task;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.Page;
import io.scribehook.domain.work.Lanes;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What can be mended on the console's pages, as their forms send it. */
class RepairingTest {
    private final Scene scene = Scene.start();
    private final Story story = Story.in(scene);
    private Browsing operator = open();

    private Browsing open() {
        try {
            return Browsing.with(scene.server(), scene.key(Scope.ADMIN));
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        scene.server().close();
    }

    private HttpResponse<String> send(String path, String form) throws Exception {
        return operator.post(path, "csrf=" + operator.csrf() + (form.isEmpty() ? "" : "&" + form));
    }

    private List<Operation> operations() {
        return scene.server().bean(Operations.class).latest(10);
    }

    private String lastAction() {
        return scene.server()
                .bean(AuditTrail.class)
                .read(new Page.Asked(1, null))
                .items()
                .getFirst()
                .action();
    }

    @Test
    void what_is_listed_is_mended_all_at_once_after_it_was_counted() throws Exception {
        assertThat(operator.get("/console/follow-ups?state=dead&type=sms").body())
                .contains("Try all again", "Redo all", "name=\"dry_run\" value=\"true\" checked");

        var counting = send("/console/repairs", "verb=redo&state=dead&type=sms&dry_run=true");

        assertThat(counting.statusCode()).isEqualTo(303);
        Operation dryRun = operations().getFirst();
        assertThat(dryRun.dryRun()).isTrue();
        assertThat(dryRun.task()).isEqualTo(new Task.Redo(new FollowUpFilter("dead", new FollowUpKind("sms"), null)));
        assertThat(operator.get("/console/repairs/" + story.counted()).body()).contains("Do it to all 41");
        var deed = send("/console/repairs/" + dryRun.id() + "/follow", "");
        assertThat(deed.statusCode()).isEqualTo(303);
        assertThat(operations().getFirst().dryRun()).isFalse();
        assertThat(operations().getFirst().task()).isEqualTo(dryRun.task());
        assertThat(lastAction()).isEqualTo("operation.start");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "verb=retry",
                "verb=burn&state=dead",
                "verb=retry&state=done",
                "verb=cancel&state=completed",
                "verb=redo&state=dead&from=yesterday",
                "verb=reinterpret"
            })
    void what_no_list_offers_cannot_be_done_to_all(String form) throws Exception {
        int before = operations().size();

        assertThat(send("/console/repairs", form).statusCode()).isEqualTo(400);
        assertThat(operations()).hasSize(before);
    }

    @Test
    void a_callback_in_quarantine_is_adopted_by_a_job() throws Exception {
        assertThat(operator.get("/console/callbacks/" + story.odd()).body()).contains("Adopt it");

        var answer = send(
                "/console/callbacks/" + story.odd() + "/adopt",
                "source=&job=" + story.job().id());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(scene.server()
                        .bean(CallbackEvents.class)
                        .find(story.odd())
                        .orElseThrow()
                        .address())
                .isEqualTo(new Address.AdoptedBy(story.job().id()));
        assertThat(lastAction()).isEqualTo("callback.adopt");
    }

    @Test
    void it_is_adopted_by_a_source_or_by_nobody() throws Exception {
        String path = "/console/callbacks/" + story.odd() + "/adopt";

        assertThat(send(path, "job=&source=").statusCode()).isEqualTo(400);
        assertThat(send(path, "job=" + story.odd().value()).statusCode()).isEqualTo(400);
        assertThat(send(path, "job=&source=help-desk").statusCode()).isEqualTo(303);
        assertThat(send("/console/callbacks/" + story.callback() + "/adopt", "source=help-desk")
                        .statusCode())
                .isEqualTo(409);
    }

    @Test
    void one_click_in_a_list_mends_and_comes_back_to_it() throws Exception {
        String list = "/console/follow-ups?state=dead";
        assertThat(operator.get(list).body())
                .contains("action=\"/console/follow-ups/" + story.dead().id() + "/retry\"");

        var answer = send("/console/follow-ups/" + story.dead().id() + "/retry", "back=" + list.replace("?", "%3F"));
        var away = send("/console/callbacks/" + story.odd() + "/reinterpret", "back=https://evil.example/");

        assertThat(answer.headers().firstValue("Location")).contains(list);
        assertThat(scene.server()
                        .bean(FollowUps.class)
                        .find(story.dead().id())
                        .orElseThrow()
                        .state())
                .isInstanceOf(FollowUpState.Waiting.class);
        assertThat(away.headers().firstValue("Location")).contains("/console/callbacks/" + story.odd());
    }

    @Test
    void a_paused_lane_is_released_and_paused_again() throws Exception {
        assertThat(operator.get("/console").body()).contains("sms:gateway");
        assertThat(operator.get("/console/lanes").body()).contains("Twilio asks to try later", "Release");

        assertThat(send("/console/lanes/resume", "lane=sms:gateway").statusCode())
                .isEqualTo(303);
        assertThat(scene.server().bean(Lanes.class).paused()).isEmpty();
        assertThat(send("/console/lanes/resume", "lane=sms:gateway").statusCode())
                .isEqualTo(409);
        assertThat(send("/console/lanes/pause", "lane=sms:gateway").statusCode())
                .isEqualTo(303);
        assertThat(scene.server().bean(Lanes.class).paused()).hasSize(1);
        assertThat(lastAction()).isEqualTo("lane.pause");
    }

    @Test
    void a_job_is_cancelled_until_it_ends() throws Exception {
        Job waiting = scene.submitted(Map.of());
        assertThat(operator.get("/console/jobs/" + waiting.id()).body()).contains("Cancel the job");

        assertThat(send("/console/jobs/" + waiting.id() + "/cancel", "").statusCode())
                .isEqualTo(303);
        assertThat(scene.server()
                        .bean(Jobs.class)
                        .find(waiting.id())
                        .orElseThrow()
                        .state())
                .isInstanceOf(JobState.Failed.class);
        assertThat(send("/console/jobs/" + waiting.id() + "/cancel", "").statusCode())
                .isEqualTo(409);
    }

    @Test
    void who_may_only_look_mends_nothing() throws Exception {
        operator = Browsing.with(scene.server(), scene.key(Scope.READ));

        for (String page : List.of(
                "/console/lanes",
                "/console/follow-ups?state=dead",
                "/console/callbacks/" + story.odd(),
                "/console/repairs/" + story.counted()))
            assertThat(operator.get(page).body()).doesNotContain("Release", "Try all", "Adopt it", "Do it to all");
        for (String path : List.of(
                "/console/lanes/resume",
                "/console/repairs",
                "/console/repairs/" + story.counted() + "/follow",
                "/console/jobs/" + story.job().id() + "/cancel",
                "/console/callbacks/" + story.odd() + "/adopt"))
            assertThat(send(path, "").statusCode()).as(path).isEqualTo(403);
    }

    @Test
    void lists_are_narrowed_down_by_tag_and_time() throws Exception {
        scene.submitted(Map.of("trial", ""));

        assertThat(operator.get("/console/jobs?tag=trial").body())
                .contains("trial")
                .doesNotContain("customer 4711");
        assertThat(operator.get("/console/jobs?to=2020-01-01T00:00").body()).contains("Nothing is like that.");
        assertThat(operator.get("/console/jobs?from=2020-01-01T00:00").body()).contains("customer 4711");
        assertThat(operator.get("/console/jobs?from=soon").statusCode()).isEqualTo(400);
    }
}
