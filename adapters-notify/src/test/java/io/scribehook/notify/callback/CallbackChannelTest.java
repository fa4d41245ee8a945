package io.scribehook.notify.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.scribehook.domain.fake.InMemoryCallbackEvents;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.ScriptedEgress;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.outgoing.Egress;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.domain.text.JsonText;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.HttpPeer.Heard;
import io.scribehook.notify.Samples;
import io.scribehook.notify.SocketEgress;
import io.scribehook.notify.settings.Json;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallbackChannelTest {
    private static final String OLD = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
    private static final String NEW = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    private final HttpPeer application = new HttpPeer();

    @AfterEach
    void stop() {
        application.close();
    }

    @Test
    void a_transcript_is_told_and_signed_with_every_secret() throws Exception {
        application.answers(204, "");
        var occasion = Samples.transcribed(
                Samples.transcript("Grüße."), Map.of("order", "7"), Samples.translation("es", "Saludos."));

        // signed now: the library checks the time stamp by the real clock
        AttemptResult result = call(InstantSource.system(), List.of(OLD, NEW), "{\"url\": \"%s\"}", occasion);

        assertThat(result).isEqualTo(new AttemptResult.Sent("answered 204"));
        Heard heard = application.heard.getFirst();
        var headers = HttpHeaders.of(heard.headers(), (_, _) -> true);
        new Webhook(OLD).verify(heard.body(), headers);
        new Webhook(NEW).verify(heard.body(), headers);
        assertThatThrownBy(() -> new Webhook(OLD).verify(heard.body() + " ", headers))
                .isInstanceOf(WebhookVerificationException.class);
        assertThat(heard.method()).isEqualTo("POST");
        assertThat(heard.headers().getFirst("webhook-id")).isEqualTo("msg_019aa000000070008000000000000002");
        assertThat(heard.headers().getFirst("idempotency-key")).isEqualTo("msg_019aa000000070008000000000000002");
        assertThat(heard.headers().getFirst("content-type")).isEqualTo("application/json");
        assertThat(heard.headers().getFirst("user-agent")).startsWith("Scribehook/");
        JsonNode body = Json.tree(new JsonText(heard.body()));
        assertThat(body.path("id").textValue()).isEqualTo(Samples.JOB.toString());
        assertThat(body.path("event").textValue()).isEqualTo("transcription.success");
        assertThat(body.at("/payload/job_id").textValue()).isEqualTo(Samples.JOB.toString());
        assertThat(body.at("/payload/provider").textValue()).isEqualTo("deepgram");
        assertThat(body.at("/payload/transcript/text").textValue()).isEqualTo("Grüße.");
        assertThat(body.at("/payload/transcript/words/1/end").doubleValue()).isEqualTo(2.5);
        assertThat(body.at("/payload/translations/0/text").textValue()).isEqualTo("Saludos.");
        assertThat(body.at("/metadata/order").textValue()).isEqualTo("7");
    }

    @Test
    void a_failure_is_told_as_an_error() {
        application.answers(200, "");

        call("{\"url\": \"%s\", \"method\": \"PUT\"}", Samples.failed("bad_audio", "It is no audio."));

        Heard heard = application.heard.getFirst();
        assertThat(heard.method()).isEqualTo("PUT");
        assertThat(heard.body())
                .isEqualTo("{\"error\":{\"code\":\"bad_audio\",\"message\":\"It is no audio.\"},"
                        + "\"event\":\"transcription.error\",\"id\":\"" + Samples.JOB + "\",\"metadata\":{}}");
        assertThat(heard.headers().containsKey("Webhook-signature")).isFalse();
    }

    @Test
    void a_message_is_passed_on() {
        application.answers(200, "");

        call("{\"url\": \"%s\"}", Samples.message("payment.succeeded", "{\"amount\": 12}"));

        assertThat(application.heard.getFirst().body())
                .contains(
                        "\"event\":\"message.received\"",
                        "\"payload\":{\"body\":{\"amount\":12},\"type\":\"payment.succeeded\"}");
    }

    @Test
    void headers_of_ones_own_go_along() {
        application.answers(200, "");

        call("{\"url\": \"%s\", \"headers\": {\"X-Team\": \"a\"}}", Samples.transcribed("Hello."));

        assertThat(application.heard.getFirst().headers().getFirst("x-team")).isEqualTo("a");
    }

    @Test
    void every_attempt_says_the_same_under_the_same_id() {
        application.answers(503, "").answers(200, "");
        CallbackChannel channel = channel(new SocketEgress(), InstantSource.fixed(Samples.NOW), List.of(OLD));
        Occasion before = Samples.transcribed("Hello.");
        Frozen frozen = channel.freeze(settings("{\"url\": \"%s\"}"), before);
        // a translation that came between the attempts
        Occasion after = Samples.transcribed(
                Samples.transcript("Hello."), Map.of("title", "Weekly call"), Samples.translation("es", "Hola."));

        assertThat(channel.perform(Samples.delivery(frozen, before))).isInstanceOf(AttemptResult.Again.class);
        assertThat(channel.perform(Samples.delivery(frozen, after))).isInstanceOf(AttemptResult.Sent.class);

        assertThat(application.heard.get(1).body())
                .isEqualTo(application.heard.get(0).body());
        assertThat(application.heard.get(1).headers().getFirst("webhook-id"))
                .isEqualTo(application.heard.get(0).headers().getFirst("webhook-id"));
    }

    @ParameterizedTest
    @CsvSource({
        "200, sent, ",
        "204, sent, ",
        "302, again, ",
        "400, again, ",
        "401, again, ",
        "404, again, ",
        "408, again, ",
        "410, refused, ",
        "425, again, 5",
        "429, again, 5",
        "500, again, ",
        "503, again, 5",
        "-1, again, ",
    })
    void each_answer_has_its_meaning(int status, String result, @Nullable Integer seconds) {
        application.answers(status, seconds == null ? Map.of() : Map.of("Retry-After", seconds.toString()), "");

        AttemptResult outcome = call("{\"url\": \"%s\"}", Samples.transcribed("Hello."));

        assertThat(outcome.name()).isEqualTo(result);
        if (outcome instanceof AttemptResult.Again(String _, var notBefore))
            assertThat(notBefore).isEqualTo(seconds == null ? null : Samples.NOW.plusSeconds(seconds));
    }

    @Test
    void the_application_may_name_a_date() {
        application.answers(503, Map.of("Retry-After", "Sat, 21 Nov 2026 11:00:00 GMT"), "");

        assertThat(call("{\"url\": \"%s\"}", Samples.transcribed("Hello.")))
                .isEqualTo(new AttemptResult.Again(
                        "The application answered 503.", Samples.NOW.plus(Duration.ofHours(1))));
    }

    @Test
    void a_forbidden_destination_is_refused_and_nobody_there_is_tried_again() {
        var egress = new ScriptedEgress();
        CallbackChannel channel = channel(egress, InstantSource.fixed(Samples.NOW), List.of());
        Occasion occasion = Samples.transcribed("Hello.");
        Frozen frozen = channel.freeze(settings("{\"url\": \"%s\"}"), occasion);
        var _ = egress.calls().then(new Reply.Forbidden("a private address"));
        var _ = egress.calls().then(ScriptedEgress.unreached());

        assertThat(channel.perform(Samples.delivery(frozen, occasion))).isInstanceOf(AttemptResult.Refused.class);
        assertThat(channel.perform(Samples.delivery(frozen, occasion))).isInstanceOf(AttemptResult.Again.class);
    }

    @Test
    void a_secret_that_is_none_is_said_to_be_missing_without_saying_it() {
        assertThat(channel(new SocketEgress(), InstantSource.system(), List.of(OLD, "whsec_c2hvcnQ="))
                        .missing())
                .singleElement()
                .asString()
                .contains("secrets[1]")
                .doesNotContain("c2hvcnQ=");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|url",
                "{\"url\": \"ftp://example.org/\"}|url",
                "{\"url\": \"example.org/hook\"}|url",
                "{\"url\": \"https:///hook\"}|url",
                "{\"url\": \"https://exa_mple.org/\"}|url",
                "{\"url\": \"https://example.org:99999/\"}|url",
                "{\"url\": \"https://example.org/#x\"}|url",
                "{\"url\": \"https://example.org/a b\"}|url",
                "{\"url\": \"https://example.org/\", \"method\": \"GET\"}|method",
                "{\"url\": \"https://example.org/\", \"body\": \"xml\"}|body",
                "{\"url\": \"https://example.org/\", \"headers\": {\"Host\": \"x\"}}|headers",
                "{\"url\": \"https://example.org/\", \"headers\": {\"Content-Length\": \"1\"}}|headers",
                "{\"url\": \"https://example.org/\", \"headers\": {\"X\": \"a\\r\\nY: b\"}}|headers",
                "{\"url\": \"https://example.org/\", \"headers\": {\"X Y\": \"a\"}}|headers",
                "{\"url\": \"https://example.org/\", \"headers\": {\"X\": 1}}|headers",
            })
    void a_fault_names_its_member(String settings, String member) {
        assertThat(channel(new SocketEgress(), InstantSource.system(), List.of())
                        .faults(new JsonText(settings)))
                .singleElement()
                .asString()
                .startsWith(member + ": ");
    }

    @Test
    void a_url_may_carry_a_password_that_no_lane_shows() {
        CallbackChannel channel = channel(new SocketEgress(), InstantSource.system(), List.of());
        var settings = new JsonText("{\"url\": \"https://ada:secret@Example.org:8443/hook?x=1\"}");

        assertThat(channel.faults(settings)).isEmpty();
        assertThat(channel.lane(settings).value()).isEqualTo("callback:example.org");
    }

    private AttemptResult call(String settings, Occasion occasion) {
        return call(InstantSource.fixed(Samples.NOW), List.of(), settings, occasion);
    }

    private AttemptResult call(InstantSource clock, List<String> secrets, String settings, Occasion occasion) {
        CallbackChannel channel = channel(new SocketEgress(), clock, secrets);
        assertThat(channel.missing()).isEmpty();
        Frozen frozen = channel.freeze(settings(settings), occasion);
        assertThat(frozen.repetition()).isEqualTo(Frozen.Repetition.SAFE);
        return channel.perform(Samples.delivery(frozen, occasion));
    }

    private FollowUp settings(String template) {
        return Samples.followUp(
                "callback", template.formatted(application.uri("/hook").toString()));
    }

    private static CallbackChannel channel(Egress egress, InstantSource clock, List<String> secrets) {
        var store = new InMemoryStore();
        return new CallbackChannel(
                new CallbackConfiguration(secrets, Duration.ofSeconds(5)),
                egress,
                new InMemoryCallbackEvents(store),
                clock);
    }
}
