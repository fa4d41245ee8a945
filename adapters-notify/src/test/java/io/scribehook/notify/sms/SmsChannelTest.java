package io.scribehook.notify.sms;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpChannel.LookUp;
import io.scribehook.domain.followup.Frozen;
import io.scribehook.domain.followup.Occasion;
import io.scribehook.notify.HttpPeer;
import io.scribehook.notify.Samples;
import io.scribehook.notify.SocketEgress;
import io.scribehook.notify.outbox.Outbox;
import io.scribehook.notify.sms.SmsConfiguration.Transport;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsChannelTest {
    private static final String ACCOUNT = "AC00000000000000000000000000000001";
    private static final String TO = "{\"to\": \"+44 20 7946 0018\"}";

    private final HttpPeer twilio = new HttpPeer();
    private final Occasion occasion = Samples.transcribed("Hello, this is a call & more.");

    @TempDir
    Path data;

    @AfterEach
    void stop() {
        twilio.close();
    }

    @Test
    void a_message_is_sent_as_twilio_wants_it() {
        twilio.answers(201, "{\"sid\": \"SM1\", \"status\": \"queued\", \"num_segments\": \"1\"}");

        assertThat(send()).isEqualTo(new AttemptResult.Sent("SM1"));

        var heard = twilio.heard.getFirst();
        assertThat(heard.method()).isEqualTo("POST");
        assertThat(heard.uri()).hasPath("/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
        assertThat(heard.headers().getFirst("authorization"))
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString((ACCOUNT + ":token").getBytes(StandardCharsets.UTF_8)));
        assertThat(heard.headers().getFirst("content-type")).startsWith("application/x-www-form-urlencoded");
        assertThat(heard.body().split("&"))
                .containsExactlyInAnyOrder(
                        "To=%2B442079460018", "From=%2B15005550006", "Body=Hello%2C+this+is+a+call+%26+more.");
    }

    @Test
    void an_api_key_signs_in_for_the_account() {
        twilio.answers(201, "{\"sid\": \"SM1\"}");
        var channel = channel(new SmsConfiguration(
                Transport.TWILIO, ACCOUNT, null, "SK1", "secret", null, "MG1", twilio.uri("/proxy/"), null, 2));
        assertThat(channel.missing()).isEmpty();

        assertThat(channel.perform(Samples.delivery(freeze(channel, TO), occasion)))
                .isEqualTo(new AttemptResult.Sent("SM1"));

        var heard = twilio.heard.getFirst();
        assertThat(heard.uri()).hasPath("/proxy/2010-04-01/Accounts/" + ACCOUNT + "/Messages.json");
        assertThat(heard.headers().getFirst("authorization")).isEqualTo("Basic U0sxOnNlY3JldA==");
        assertThat(heard.body()).contains("MessagingServiceSid=MG1").doesNotContain("From=");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 21211, refused",
        "400, 21610, refused",
        "404, 20404, refused",
        "400, 21611, again",
        "401, 20003, again",
        "403, 20403, again",
        "429, 20429, again",
        "500, 20500, unknown",
        "503, 20503, unknown",
        "-1, 0, unknown",
    })
    void each_answer_has_its_meaning_and_nothing_is_sent_twice(int status, int code, String result) {
        twilio.answers(
                status,
                "{\"code\": " + code + ", \"message\": \"The number +442079460018 is wrong\", \"more_info\": \"x\","
                        + " \"status\": " + status + "}");

        AttemptResult outcome = send();

        assertThat(outcome.name()).isEqualTo(result);
        assertThat(outcome.note()).doesNotContain("7946");
        assertThat(twilio.heard).hasSize(1);
    }

    @Test
    void an_answer_that_is_no_json_says_what_its_status_says() {
        twilio.answers(502, "<html>Bad gateway</html>");

        assertThat(send()).isInstanceOf(AttemptResult.Unknown.class);
        assertThat(twilio.heard).hasSize(1);
    }

    @Test
    void twilio_says_when_to_try_again() {
        twilio.answers(429, Map.of("Retry-After", "7"), "{\"code\": 20429, \"message\": \"later\", \"status\": 429}");

        assertThat(send())
                .isEqualTo(new AttemptResult.Again(
                        "Twilio asks to try later: 429, error 20429.", Samples.NOW.plusSeconds(7)));
    }

    @Test
    void nobody_there_is_tried_again() {
        twilio.goesAway();

        assertThat(send()).isInstanceOf(AttemptResult.Again.class);
    }

    @ParameterizedTest
    @CsvSource({
        // created after it was handed over, same text
        "'Fri, 20 Nov 2026 10:00:01 +0000', true, found",
        "'Fri, 20 Nov 2026 10:00:01 +0000', false, cannot tell",
        // just before: clocks differ
        "'Fri, 20 Nov 2026 09:59:30 +0000', true, cannot tell",
        "'Fri, 20 Nov 2026 09:00:00 +0000', true, not found",
    })
    void a_handed_over_message_is_looked_up(String created, boolean sameText, String result) {
        twilio.answers(200, listing(created, sameText ? "Hello, this is a call & more." : "Something else"));

        assertThat(lookUp(Instant.parse("2026-11-20T10:00:00.4Z"))).isEqualTo(result);
        assertThat(twilio.heard.getFirst().method()).isEqualTo("GET");
        assertThat(twilio.heard.getFirst().uri().getRawQuery()).contains("To=%2B442079460018");
    }

    @Test
    void a_moment_later_an_empty_list_proves_nothing() {
        twilio.answers(200, "{\"messages\": [], \"page_size\": 100, \"next_page_uri\": null}");

        assertThat(lookUp(Samples.NOW.minusSeconds(5))).isEqualTo("cannot tell");
        assertThat(lookUp(Samples.NOW.minusSeconds(500))).isEqualTo("not found");
    }

    @Test
    void a_list_that_does_not_come_proves_nothing() {
        twilio.answers(500, "{}");

        assertThat(lookUp(Samples.NOW.minusSeconds(500))).isEqualTo("cannot tell");
        assertThat(twilio.heard).hasSize(1);
    }

    @Test
    void the_outbox_keeps_the_message_as_a_file() throws Exception {
        var channel = channel(new SmsConfiguration(
                Transport.OUTBOX, null, null, null, null, null, null, URI.create("http://unused"), "GB", 2));
        assertThat(channel.missing()).isEmpty();

        assertThat(channel.perform(Samples.delivery(freeze(channel, "{\"to\": \"020 7946 0018\"}"), occasion)))
                .isEqualTo(new AttemptResult.Sent("written, not sent"));

        assertThat(Files.readString(data.resolve("outbox").resolve(Samples.KEY + ".txt")))
                .isEqualTo("To: +442079460018\n\nHello, this is a call & more.\n");
    }

    private String lookUp(Instant handedOverAt) {
        SmsChannel channel = channel(configuration(null));
        return switch (channel.lookUp(Samples.delivery(freeze(channel, TO), occasion), handedOverAt)) {
            case LookUp.Found(String receipt) -> receipt.equals("SM7") ? "found" : receipt;
            case LookUp.NotFound _ -> "not found";
            case LookUp.CannotTell _ -> "cannot tell";
        };
    }

    private static String listing(String created, String body) {
        return "{\"messages\": [{\"sid\": \"SM7\", \"date_created\": \"" + created + "\", \"body\": \"" + body
                + "\"}], \"page_size\": 100, \"next_page_uri\": null}";
    }

    private AttemptResult send() {
        SmsChannel channel = channel(configuration(null));
        Frozen frozen = freeze(channel, TO);
        assertThat(frozen.repetition()).isEqualTo(Frozen.Repetition.UNSAFE);
        return channel.perform(Samples.delivery(frozen, occasion, Duration.ofSeconds(5)));
    }

    private Frozen freeze(SmsChannel channel, String settings) {
        return channel.freeze(Samples.followUp("sms", settings), occasion);
    }

    private SmsConfiguration configuration(@Nullable String region) {
        return new SmsConfiguration(
                Transport.TWILIO, ACCOUNT, "token", null, null, "+15005550006", null, twilio.uri(""), region, 2);
    }

    private SmsChannel channel(SmsConfiguration configuration) {
        return SmsChannels.of(configuration, new Outbox(data), new SocketEgress(), InstantSource.fixed(Samples.NOW));
    }
}
