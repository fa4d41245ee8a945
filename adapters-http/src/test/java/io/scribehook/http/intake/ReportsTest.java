package io.scribehook.http.intake;

import static java.net.http.HttpRequest.BodyPublishers.ofString;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.fixture.Fixtures;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.FollowUpKind;
import io.scribehook.domain.followup.FollowUpState;
import io.scribehook.domain.followup.On;
import io.scribehook.domain.followup.PlanStep;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.recipient.OptOut;
import io.scribehook.domain.recipient.OptOuts;
import io.scribehook.domain.text.JsonText;
import io.scribehook.http.world.Api;
import io.scribehook.http.world.Server;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReportsTest {
    private final Server server = Server.start();
    private final Api api = new Api(server);

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void a_report_shows_in_the_follow_ups_history() throws Exception {
        String id = sms();

        assertThat(report(id, id, "sent")).isEqualTo(204);
        assertThat(report(id, id, "undelivered")).isEqualTo(204);
        assertThat(report(id, id, "sent")).isEqualTo(204);

        JsonNode shown = Api.json(api.get("/follow-ups/" + id));
        assertThat(shown.at("/delivery").textValue()).isEqualTo("not_arrived");
        assertThat(shown.at("/reports")).hasSize(2);
        assertThat(shown.at("/reports/1/status").textValue()).isEqualTo("undelivered");
        assertThat(shown.at("/reports/1/code").textValue()).isEqualTo("30005");
    }

    @Test
    void a_report_without_the_carriers_proof_is_refused() throws Exception {
        String id = sms();

        assertThat(report(id, Fixtures.newId().toString(), "sent")).isEqualTo(401);

        assertThat(Api.json(api.get("/follow-ups/" + id)).at("/reports")).isEmpty();
    }

    @Test
    void a_report_on_nothing_or_of_no_carrier_finds_nobody() throws Exception {
        assertThat(report(Fixtures.newId().toString(), null, "sent")).isEqualTo(404);
        assertThat(report("7", "7", "sent")).isEqualTo(404);
        var answer = server.send(server.to("/hook/reports/fax/" + sms()).POST(ofString("")));
        assertThat(answer.statusCode()).isEqualTo(404);
    }

    @Test
    void an_opt_out_is_shown_and_taken_back() throws Exception {
        var optOut =
                new OptOut(Fixtures.newId(), new FollowUpKind("sms"), "+442079460018", "Replied STOP.", Fixtures.NOW);
        server.bean(OptOuts.class).add(optOut);

        JsonNode items = Api.json(api.get("/opt-outs")).at("/items");
        assertThat(items).hasSize(1);
        assertThat(items.at("/0/recipient").textValue()).isEqualTo("+442079460018");
        assertThat(items.at("/0/type").textValue()).isEqualTo("sms");
        JsonNode inPart =
                Api.json(new Api(server, Scope.OPERATE).get("/opt-outs")).at("/items");
        assertThat(inPart.at("/0/recipient").textValue()).isEqualTo("+442***18");

        assertThat(api.send("DELETE", "/opt-outs/" + optOut.id(), "").statusCode())
                .isEqualTo(204);
        assertThat(api.send("DELETE", "/opt-outs/" + optOut.id(), "").statusCode())
                .isEqualTo(404);
        assertThat(api.send("DELETE", "/opt-outs/x", "").statusCode()).isEqualTo(404);
        assertThat(Api.json(api.get("/opt-outs")).at("/items")).isEmpty();
        assertThat(Api.json(api.get("/audit")).at("/items/0/action").textValue())
                .isEqualTo("opt_out.remove");
    }

    private int report(String id, @Nullable String sealed, String status) throws Exception {
        return server.send(server.to("/hook/reports/sms/" + id)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Seal", (sealed == null ? id : sealed) + " " + status)
                        .POST(ofString(status)))
                .statusCode();
    }

    private String sms() {
        var step = new PlanStep("sms", new FollowUpKind("sms"), On.ALWAYS, JsonText.EMPTY_OBJECT, null, List.of());
        FollowUp done = Fixtures.aFollowUp()
                .step(step)
                .in(new FollowUpState.Done(1, "SM1", Fixtures.NOW))
                .build();
        var _ = server.bean(Ledger.class).commit(null, List.of(new Change.FollowUpOwed(done, null)));
        return done.id().toString();
    }
}
