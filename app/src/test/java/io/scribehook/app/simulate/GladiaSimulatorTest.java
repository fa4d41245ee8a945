package io.scribehook.app.simulate;

import static io.scribehook.app.simulate.Client.eventually;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GladiaSimulatorTest {
    private static final String[] RESULT = {
        "metadata/audio_duration",
        "metadata/number_of_distinct_channels",
        "metadata/billing_time",
        "metadata/transcription_time",
        "transcription/full_transcript",
        "transcription/languages/0",
        "transcription/utterances/0/start",
        "transcription/utterances/0/end",
        "transcription/utterances/0/confidence",
        "transcription/utterances/0/channel",
        "transcription/utterances/0/text",
        "transcription/utterances/0/language",
        "transcription/utterances/0/words/0/word",
        "transcription/utterances/0/words/0/start",
        "transcription/utterances/0/words/0/end",
        "transcription/utterances/0/words/0/confidence"
    };

    private Simulator simulator;
    private Receiver receiver;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorConfig.of(Provider.GLADIA));
        receiver = Receiver.answering(200);
        client = Client.of(Provider.GLADIA, simulator);
    }

    @AfterEach
    void stop() {
        receiver.close();
        simulator.close();
    }

    @Test
    void a_submission_is_answered_with_201_an_id_and_where_to_ask() throws Exception {
        var answer = client.submit(receiver.url());

        assertThat(answer.statusCode()).isEqualTo(201);
        String id = Client.json(answer).path("id").asText();
        assertThat(Client.json(answer).path("result_url").asText())
                .isEqualTo(simulator.url() + "/v2/pre-recorded/" + UUID.fromString(id));
    }

    @Test
    void the_callback_has_every_field_that_the_description_requires() throws Exception {
        JsonNode submitted = Client.json(client.post("/v2/pre-recorded", """
                {"audio_url": "https://example.com/a.wav", "diarization": true, "custom_metadata": {"job": "7"},
                 "callback": true, "callback_config": {"url": "%s", "method": "PUT"}}""".formatted(receiver.url())));

        var received = receiver.next();
        assertThat(received.method()).isEqualTo("PUT");
        JsonNode body = received.json();
        assertThat(body.path("id")).isEqualTo(submitted.path("id"));
        assertThat(body.path("event").asText()).isEqualTo("transcription.success");
        assertThat(body.at("/custom_metadata/job").asText()).isEqualTo("7");
        for (String field : RESULT)
            assertThat(body.path("payload").at("/" + field).isMissingNode())
                    .as(field)
                    .isFalse();
        assertThat(body.at("/payload/transcription/utterances/0/speaker").isInt())
                .isTrue();
    }

    @Test
    void the_deprecated_callback_url_is_called_too() throws Exception {
        client.post("/v2/pre-recorded", """
                {"audio_url": "https://example.com/a.wav", "callback_url": "%s"}""".formatted(receiver.url()));

        assertThat(receiver.next().method()).isEqualTo("POST");
    }

    @Test
    void an_upload_can_be_transcribed_and_asked_for() throws Exception {
        JsonNode upload = Client.json(upload("RIFFxxxxWAVE".repeat(10)));
        assertThat(upload.at("/audio_metadata/filename").asText()).isEqualTo("talk.wav");
        assertThat(upload.at("/audio_metadata/extension").asText()).isEqualTo("wav");
        assertThat(upload.at("/audio_metadata/size").asInt()).isEqualTo(120);

        String id = Client.json(client.post("/v2/pre-recorded", """
                {"audio_url": "%s"}""".formatted(
                                upload.path("audio_url").asText())))
                .path("id")
                .asText();

        eventually(() -> done(id));
        JsonNode job = Client.json(client.get("/v2/pre-recorded/" + id));
        for (String field : new String[] {"id", "request_id", "version", "status", "created_at", "kind", "file"})
            assertThat(job.has(field)).as(field).isTrue();
        for (String field : RESULT)
            assertThat(job.path("result").at("/" + field).isMissingNode())
                    .as(field)
                    .isFalse();
        assertThat(client.get("/v2/pre-recorded/" + id + "/file").body()).startsWith("RIFFxxxxWAVE");
        assertThat(simulator.submissions().getFirst().bytes()).isEqualTo(120);
    }

    @Test
    void a_url_can_be_uploaded() throws Exception {
        JsonNode upload = Client.json(client.post("/v2/upload", "{\"audio_url\": \"https://example.com/a.mp3\"}"));

        assertThat(upload.path("audio_url").asText()).startsWith(simulator.url().toString());
        assertThat(upload.at("/audio_metadata/source").asText()).isEqualTo("https://example.com/a.mp3");
    }

    @Test
    void jobs_are_listed_and_deleted() throws Exception {
        String id = Client.json(client.submit(receiver.url())).path("id").asText();
        client.submit(receiver.url());
        receiver.next();
        receiver.next();

        JsonNode page = Client.json(client.get("/v2/pre-recorded?limit=1&status=done"));
        assertThat(page.path("items")).hasSize(1);
        assertThat(page.path("next").asText()).contains("offset=1");
        assertThat(client.send("DELETE", "/v2/pre-recorded/" + id, "text/plain", new byte[0])
                        .statusCode())
                .isEqualTo(202);
        assertThat(client.get("/v2/pre-recorded/" + id).statusCode()).isEqualTo(404);
        assertThat(Client.json(client.get("/v2/pre-recorded")).path("items")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"audio_url\": \"nowhere\"}",
                "{\"audio_url\": \"https://example.com\", \"callback\": true}",
                "{\"audio_url\": \"https://example.com\", \"callback\": true, \"callback_config\":"
                        + " {\"url\": \"https://example.com\", \"method\": \"GET\"}}",
                "{\"audio_url\""
            })
    void what_is_wrong_is_refused_in_gladias_words(String body) throws Exception {
        var answer = client.post("/v2/pre-recorded", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        JsonNode error = Client.json(answer);
        for (String field : new String[] {"timestamp", "path", "request_id", "statusCode", "message"})
            assertThat(error.has(field)).as(field).isTrue();
        assertThat(error.path("statusCode").asInt()).isEqualTo(400);
        assertThat(simulator.submissions()).isEmpty();
    }

    @Test
    void a_failed_job_says_so_when_asked() throws Exception {
        try (var failing = Simulator.start(SimulatorConfig.of(Provider.GLADIA).with(Behaviour.ERROR))) {
            Client other = Client.of(Provider.GLADIA, failing);
            String id = Client.json(other.submit(receiver.url())).path("id").asText();
            receiver.next();

            JsonNode job = Client.json(other.get("/v2/pre-recorded/" + id));
            assertThat(job.path("status").asText()).isEqualTo("error");
            assertThat(job.path("error_code").asInt()).isBetween(400, 599);
            assertThat(job.path("result").isNull()).isTrue();
        }
    }

    @Test
    void a_job_is_processed_until_it_is_done() throws Exception {
        var timing = new SimulatorConfig.Timing(Duration.ofHours(1), 1);
        try (var slow = Simulator.start(SimulatorConfig.of(Provider.GLADIA).with(timing))) {
            Client other = Client.of(Provider.GLADIA, slow);
            String id = Client.json(other.submit(receiver.url())).path("id").asText();

            JsonNode job = Client.json(other.get("/v2/pre-recorded/" + id));
            assertThat(job.path("status").asText()).isEqualTo("processing");
            assertThat(job.path("result").isNull()).isTrue();
        }
    }

    private java.net.http.HttpResponse<String> upload(String content) throws IOException, InterruptedException {
        String form = "--b\r\nContent-Disposition: form-data; name=\"audio\"; filename=\"talk.wav\"\r\n"
                + "Content-Type: application/octet-stream\r\n\r\n" + content + "\r\n--b--\r\n";
        return client.send("POST", "/v2/upload", "multipart/form-data; boundary=b", form.getBytes(UTF_8));
    }

    private boolean done(String id) {
        try {
            return client.get("/v2/pre-recorded/" + id).body().contains("\"status\":\"done\"");
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
