package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fixture.Seeds;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every dialect makes of good bytes, bad bytes and no bytes. */
@Timeout(120)
public abstract class CallbackDialectContract {
    /** The dialect. */
    protected abstract CallbackDialect dialect();

    /** Bodies as the provider sends them: at least one of each kind. */
    protected abstract List<byte[]> samples() throws Exception;

    /** The content type that the provider sends. */
    protected String contentType() {
        return "application/json";
    }

    @Test
    void what_the_provider_sends_is_recognised() throws Exception {
        assertThat(samples()).isNotEmpty();
        for (byte[] sample : samples()) assertThat(read(sample)).isNotInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void the_same_bytes_always_mean_the_same() throws Exception {
        for (byte[] sample : samples()) {
            CallbackEvent event = event(sample);
            Meaning first = dialect().read(event, Body.of(sample));

            assertThat(dialect().read(event, Body.of(sample.clone()))).isEqualTo(first);
        }
    }

    @Test
    void no_bytes_mean_nothing() throws Exception {
        assertThat(read(new byte[0])).isInstanceOf(Meaning.Unrecognised.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" ", "\0", "hello", "<html><body>502</body></html>", "{", "}", "[", "{\"a\":", "\"", "\uFEFF"})
    void what_is_no_message_means_nothing(String body) throws Exception {
        Meaning meaning = read(body.getBytes(StandardCharsets.UTF_8));

        assertThat(meaning)
                .isInstanceOfSatisfying(
                        Meaning.Unrecognised.class,
                        unrecognised -> assertThat(unrecognised.why()).isNotBlank());
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "true", "42", "\"text\"", "[]", "{}", "[{}]", "1e999999999", "{\"a\":1,\"a\":2}"})
    void any_json_is_borne(String body) throws Exception {
        assertThat(read(body.getBytes(StandardCharsets.UTF_8))).isNotNull();
    }

    @Test
    void json_without_an_end_means_nothing_however_deep() throws Exception {
        for (String opening : List.of("[", "{\"a\":", "{\"results\":["))
            assertThat(read(opening.repeat(200_000).getBytes(StandardCharsets.UTF_8)))
                    .isInstanceOf(Meaning.Unrecognised.class);
    }

    @Test
    void deep_json_is_borne() throws Exception {
        int depth = 200_000;
        assertThat(read(("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
        assertThat(read(("{\"a\":".repeat(depth) + "1" + "}".repeat(depth)).getBytes(StandardCharsets.UTF_8)))
                .isNotNull();
    }

    @RepeatedTest(20)
    void random_bytes_mean_nothing() throws Exception {
        Random random = Seeds.random();

        assertThat(read(Seeds.bytes(random, 8 + random.nextInt(2_000)))).isInstanceOf(Meaning.Unrecognised.class);
    }

    @RepeatedTest(5)
    void damaged_bytes_are_borne() throws Exception {
        Random random = Seeds.random();
        for (byte[] sample : samples())
            for (int i = 0; i < 50; i++)
                assertThat(read(damaged(sample, random))).isNotNull();
    }

    @Test
    void a_body_that_cannot_be_read_is_no_matter_of_meaning() throws Exception {
        for (byte[] sample : samples()) {
            Body broken = broken(Arrays.copyOf(sample, sample.length / 2), sample.length);

            assertThatThrownBy(() -> dialect().read(event(sample), broken)).isInstanceOf(IOException.class);
        }
    }

    @Test
    void no_acknowledgement_tells_the_sender_that_trouble_of_our_own_is_success() {
        Acknowledgement acknowledgement = dialect().acknowledgement();

        assertThat(acknowledgement.taken()).isBetween(200, 299);
        assertThat(acknowledgement.again()).isBetween(300, 599);
        assertThat(acknowledgement.tooLarge()).isBetween(300, 599);
        assertThat(dialect().provider()).isEqualTo(dialect().provider());
    }

    private Meaning read(byte[] body) throws IOException {
        return dialect().read(event(body), Body.of(body));
    }

    private CallbackEvent event(byte[] body) {
        return aCallback()
                .provider(dialect().provider())
                .headers(Map.of("content-type", contentType()))
                .bytes(body.length)
                .build();
    }

    private static byte[] damaged(byte[] sample, Random random) {
        byte[] damaged = Arrays.copyOf(sample, random.nextInt(3) == 0 ? random.nextInt(sample.length) : sample.length);
        for (int i = random.nextInt(4); i > 0 && damaged.length > 0; i--)
            damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
        return damaged;
    }

    private static Body broken(byte[] before, long length) {
        return new Body() {
            @Override
            public InputStream open() {
                return new BreakingOff(before);
            }

            @Override
            public long length() {
                return length;
            }
        };
    }
}
