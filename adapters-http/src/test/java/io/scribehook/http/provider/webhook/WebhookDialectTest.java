package io.scribehook.http.provider.webhook;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.text.JsonText;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookDialectTest {
    private static Meaning read(String body, Map<String, String> headers) throws IOException {
        var dialect = new WebhookDialect();
        byte[] bytes = body.getBytes(UTF_8);
        var event = aCallback()
                .provider(dialect.provider())
                .headers(headers)
                .bytes(bytes.length)
                .build();
        return dialect.read(event, Body.of(bytes));
    }

    @Test
    void a_webhook_of_stripe_is_a_message_with_its_type_id_and_whole_body() throws Exception {
        String body = "{\"id\":\"evt_1\",\"object\":\"event\",\"type\":\"payment_intent.succeeded\",\"amount\":1.0}";

        assertThat(read(body, Map.of()))
                .isEqualTo(new Meaning.Message("payment_intent.succeeded", "evt_1", new JsonText(body)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"type\":\"a\",\"event\":\"b\"}            | a",
                "{\"event\":\"b\"}                           | b",
                "{\"type\":1,\"event\":{\"type\":\"c\"}}     | c",
                "{\"type\":1}                                | 1",
                "{\"type\":\" \"}                            | message",
                "{\"type\":{\"type\":\"a\"}}                 | message",
                "[{\"type\":\"a\"}]                          | message",
                "\"text\"                                    | message",
            })
    void the_type_is_where_senders_put_it(String body, String type) throws Exception {
        assertThat(((Meaning.Message) read(body, Map.of())).type()).isEqualTo(type);
    }

    @Test
    void headers_name_what_the_body_does_not() throws Exception {
        var github = Map.of("x-github-event", "push", "x-github-delivery", "72d3");

        assertThat(read("{}", github)).isEqualTo(new Meaning.Message("push", "72d3", new JsonText("{}")));
        assertThat(((Meaning.Message) read("{\"id\":\"a\"}", Map.of("webhook-id", "msg_1"))).messageId())
                .isEqualTo("msg_1");
        assertThat(((Meaning.Message) read("{}", Map.of())).messageId()).isNull();
    }

    @Test
    void an_id_in_the_body_is_the_messages_own_only_where_that_is_certain() throws Exception {
        assertThat(((Meaning.Message) read("{\"id\":\"order-1\"}", Map.of())).messageId())
                .isNull();
        assertThat(((Meaning.Message) read("{\"specversion\":\"1.0\",\"id\":\"e-1\"}", Map.of())).messageId())
                .isEqualTo("e-1");
    }

    @Test
    void a_ping_of_discords_interactions_is_a_challenge() throws Exception {
        assertThat(read("{\"version\":1,\"type\":1,\"token\":\"t\"}", Map.of("x-signature-timestamp", "1")))
                .isInstanceOf(Meaning.Challenge.class);
    }

    @Test
    void a_ping_of_discord_is_a_challenge() throws Exception {
        assertThat(read("{\"version\":1,\"type\":0}", Map.of("x-signature-timestamp", "1")))
                .isInstanceOf(Meaning.Challenge.class);
        assertThat(read("{\"version\":1,\"type\":0}", Map.of())).isInstanceOf(Meaning.Message.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a=b", "{", "{}{}"})
    void what_is_not_json_is_not_recognised(String body) throws Exception {
        assertThat(read(body, Map.of())).isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void the_largest_message_has_256_kibibytes() throws Exception {
        String largest = "\"" + "x".repeat(WebhookDialect.MOST_BYTES - 2) + "\"";

        assertThat(read(largest, Map.of())).isInstanceOf(Meaning.Message.class);
        assertThat(read(largest + " ", Map.of())).isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void a_byte_order_mark_is_no_part_of_the_message() throws Exception {
        assertThat(read("\ufeff{}", Map.of())).isEqualTo(new Meaning.Message("message", null, new JsonText("{}")));
    }
}
