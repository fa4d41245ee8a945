package io.scribehook.http.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Lanes;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LanesTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);
    private final Given given = new Given(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void lanes_are_listed_with_what_there_is_to_do() throws Exception {
        given.commit(new Change.WorkScheduled(
                new Work(WorkKind.FOLLOW_UP, UUID.randomUUID(), new Lane("callback:a.example"), Instant.EPOCH)));

        var lane = Api.json(api.get("/lanes")).get("items").get(0);

        assertThat(lane.get("lane").textValue()).isEqualTo("callback:a.example");
        assertThat(lane.get("paused").booleanValue()).isFalse();
        assertThat(lane.get("waiting").get("follow_up").intValue()).isEqualTo(1);
    }

    @Test
    void a_lane_is_paused_and_resumed_by_hand() throws Exception {
        var paused = api.post("/lanes/callback:a.example/pause", "{\"reason\":\"They move house.\"}");

        assertThat(paused.statusCode()).isEqualTo(200);
        assertThat(Api.json(paused).get("reason").textValue()).isEqualTo("They move house.");
        assertThat(server.bean(Lanes.class).paused())
                .singleElement()
                .satisfies(it -> assertThat(it.probeAt()).isNull());
        assertThat(api.post("/lanes/callback:a.example/pause", "").statusCode()).isEqualTo(409);

        assertThat(Api.json(api.post("/lanes/callback:a.example/resume", ""))
                        .get("paused")
                        .booleanValue())
                .isFalse();
        assertThat(server.bean(Lanes.class).paused()).isEmpty();
        assertThat(api.post("/lanes/callback:a.example/resume", "").statusCode())
                .isEqualTo(409);
        assertThat(api.get("/audit").body()).contains("lane.pause", "lane.resume");
    }
}
