package io.scribehook.app.simulate;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeepgramSimulatorTest {
    private static final String URL = "{\"url\": \"https://example.com/audio.wav\"}";

    private Simulator simulator;
    private Receiver receiver;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorConfig.of(Provider.DEEPGRAM));
        receiver = Receiver.answering(200);
        client = Client.of(Provider.DEEPGRAM, simulator);
    }

    @AfterEach
    void stop() {
        receiver.close();
        simulator.close();
    }

    @Test
    void a_submission_with_a_callback_is_answered_with_a_request_id_alone() throws Exception {
        var answer = client.submit(receiver.url());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode body = Client.json(answer);
        assertThat(body).hasSize(1);
        assertThat(UUID.fromString(body.path("request_id").asText())).isNotNull();
    }

    @Test
    void the_callback_has_every_field_that_the_description_requires() throws Exception {
        String id =
                Client.json(client.submit(receiver.url())).path("request_id").asText();

        JsonNode body = receiver.next().json();
        for (String field :
                new String[] {"request_id", "sha256", "created", "duration", "channels", "models", "model_info"})
            assertThat(body.path("metadata").has(field)).as(field).isTrue();
        assertThat(body.at("/metadata/request_id").asText()).isEqualTo(id);
        assertThat(Instant.parse(body.at("/metadata/created").asText())).isNotNull();
        assertThat(body.at("/metadata/duration").asDouble()).isEqualTo(60);
        JsonNode best = body.at("/results/channels/0/alternatives/0");
        assertThat(best.path("transcript").asText()).isNotBlank();
        assertThat(best.path("words")).hasSizeGreaterThan(50);
        for (String field : new String[] {"word", "start", "end", "confidence"})
            assertThat(best.at("/words/0").has(field)).as(field).isTrue();
    }

    @Test
    void only_what_was_asked_for_is_in_the_result() throws Exception {
        JsonNode plain = Client.json(client.post("/v1/listen", URL));
        JsonNode rich = Client.json(client.post(
                "/v1/listen?smart_format=true&diarize=true&utterances=true&tag=a&tag=b&extra=job:7&model=nova-3", URL));

        JsonNode plainWord = plain.at("/results/channels/0/alternatives/0/words/0");
        assertThat(plainWord.has("punctuated_word")).isFalse();
        assertThat(plainWord.has("speaker")).isFalse();
        assertThat(plain.path("results").has("utterances")).isFalse();
        JsonNode richWord = rich.at("/results/channels/0/alternatives/0/words/0");
        assertThat(richWord.path("punctuated_word").asText()).matches("[A-Z0-9].*");
        assertThat(richWord.path("speaker").isInt()).isTrue();
        assertThat(rich.at("/results/utterances/0/words")).isNotEmpty();
        assertThat(rich.at("/results/channels/0/alternatives/0/paragraphs/paragraphs/0/sentences"))
                .isNotEmpty();
        assertThat(rich.at("/metadata/tags/1").asText()).isEqualTo("b");
        assertThat(rich.at("/metadata/extra/job").asText()).isEqualTo("7");
    }

    @ParameterizedTest
    @CsvSource({"put,PUT", "PUT,PUT", "post,POST"})
    void the_callbacks_method_is_taken_in_any_case(String asked, String sent) throws Exception {
        client.post(with(receiver.url()) + "&callback_method=" + asked, URL);

        assertThat(receiver.next().method()).isEqualTo(sent);
    }

    @Test
    void credentials_in_the_callback_url_arrive_as_basic_authentication() throws Exception {
        URI url = URI.create(receiver.url().toString().replace("http://", "http://user:p%40ss@"));
        client.post(with(url), URL);

        String expected = Base64.getEncoder().encodeToString("user:p@ss".getBytes(UTF_8));
        assertThat(receiver.next().headers().getFirst("Authorization")).isEqualTo("Basic " + expected);
    }

    @Test
    void audio_can_come_as_bytes_of_any_type() throws Exception {
        for (String type : new String[] {"audio/wav", "application/octet-stream", "deepgram/audio+video"}) {
            var answer = client.send("POST", with(receiver.url()), type, new byte[5000]);

            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(receiver.next().json().at("/metadata/sha256").asText()).hasSize(64);
        }
        assertThat(simulator.submissions()).extracting(Submission::bytes).containsOnly(5000L);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/v1/listen | application/json | {} | INVALID_JSON",
                "/v1/listen | application/json | {\"url\" | INVALID_JSON",
                "/v1/listen | application/json | {\"url\":\"nowhere\"} | REMOTE_CONTENT_ERROR",
                "/v1/listen | text/plain | {\"url\":\"https://example.com\"} | Bad Request",
                "/v1/listen?callback=nowhere | application/json | {\"url\":\"https://example.com\"} |"
                        + " INVALID_QUERY_PARAMETER",
                "/v1/listen?callback_method=GET | application/json | {\"url\":\"https://example.com\"} |"
                        + " INVALID_QUERY_PARAMETER"
            })
    void what_is_wrong_is_refused_in_deepgrams_words(String path, String type, String body, String code)
            throws Exception {
        var answer = client.send("POST", path, type, body.getBytes(UTF_8));

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = Client.json(answer);
        assertThat(error.path(error.has("category") ? "category" : "err_code").asText())
                .isEqualTo(code);
        assertThat(error.path("request_id").asText()).hasSize(36);
        assertThat(simulator.submissions()).isEmpty();
    }

    @Test
    void a_request_is_found_again_by_its_callback() throws Exception {
        Instant before = Instant.now().minusSeconds(60);
        String id =
                Client.json(client.submit(receiver.url())).path("request_id").asText();

        String path = "/v1/projects/" + UUID.randomUUID() + "/requests";
        JsonNode all = Client.json(client.get(path + "?endpoint=listen&limit=1000&page=0&start=" + before));
        assertThat(all.at("/requests/0/request_id").asText()).isEqualTo(id);
        assertThat(all.at("/requests/0/callback").asText())
                .isEqualTo(receiver.url().toString());
        assertThat(Client.json(client.get(path + "?page=1")).path("requests")).isEmpty();
        assertThat(Client.json(client.get(path + "?start=2999-01-01")).path("requests"))
                .isEmpty();
        assertThat(Client.json(client.get(path + "/" + id))
                        .at("/request/response")
                        .isNull())
                .isTrue();
        assertThat(client.get(path + "/" + UUID.randomUUID()).statusCode()).isEqualTo(404);
    }

    private static String with(URI callback) {
        return "/v1/listen?callback=" + encode(callback.toString(), UTF_8);
    }
}
