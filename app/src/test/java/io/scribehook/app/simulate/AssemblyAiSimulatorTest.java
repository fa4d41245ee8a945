package io.scribehook.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssemblyAiSimulatorTest {
    private static final String[] REQUIRED = {
        "acoustic_model", "audio_url", "auto_highlights", "id", "language_confidence", "language_codes",
        "language_confidence_threshold", "language_model", "redact_pii", "speech_model", "status", "summarization",
        "webhook_auth"
    };

    private Simulator simulator;
    private Receiver receiver;
    private Client client;

    @BeforeEach
    void start() throws IOException {
        simulator = Simulator.start(SimulatorConfig.of(Provider.ASSEMBLYAI));
        receiver = Receiver.answering(200);
        client = Client.of(Provider.ASSEMBLYAI, simulator);
    }

    @AfterEach
    void stop() {
        receiver.close();
        simulator.close();
    }

    @Test
    void a_submission_is_answered_with_the_queued_transcript() throws Exception {
        var answer = client.submit(receiver.url());

        assertThat(answer.statusCode()).isEqualTo(200);
        JsonNode transcript = Client.json(answer);
        for (String field : REQUIRED)
            assertThat(transcript.has(field)).as(field).isTrue();
        assertThat(transcript.path("status").asText()).isEqualTo("queued");
        assertThat(UUID.fromString(transcript.path("id").asText())).isNotNull();
    }

    @Test
    void the_callback_names_the_transcript_and_carries_the_header() throws Exception {
        JsonNode submitted = Client.json(client.post("/v2/transcript", """
                {"audio_url": "https://example.com/a.wav", "webhook_url": "%s", "speaker_labels": true,
                 "webhook_auth_header_name": "X-Secret", "webhook_auth_header_value": "s3cret"}""".formatted(receiver.url())));
        String id = submitted.path("id").asText();

        var received = receiver.next();
        assertThat(received.headers().getFirst("X-Secret")).isEqualTo("s3cret");
        assertThat(received.json()).hasSize(2);
        assertThat(received.json().path("transcript_id").asText()).isEqualTo(id);
        assertThat(received.json().path("status").asText()).isEqualTo("completed");
        JsonNode transcript = Client.json(client.get("/v2/transcript/" + id));
        for (String field : REQUIRED)
            assertThat(transcript.has(field)).as(field).isTrue();
        assertThat(transcript.path("webhook_auth").asBoolean()).isTrue();
        assertThat(transcript.toString()).doesNotContain("s3cret");
        assertThat(transcript.path("words").path(0).path("start").isInt()).isTrue();
        assertThat(transcript.at("/utterances/0/speaker").asText()).matches("[A-C]");
        assertThat(transcript.at("/utterances/0/words")).isNotEmpty();
        assertThat(transcript.path("audio_duration").asInt()).isEqualTo(60);
    }

    @Test
    void an_upload_comes_in_chunks() throws Exception {
        var request = HttpRequest.newBuilder(simulator.url().resolve("/v2/upload"))
                .header("Authorization", "key")
                .POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[100_000])))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(200);
            String url = Client.json(answer).path("upload_url").asText();

            client.post("/v2/transcript", "{\"audio_url\": \"" + url + "\"}");
        }
        assertThat(simulator.submissions().getFirst().bytes()).isEqualTo(100_000);
    }

    @Test
    void a_file_that_nobody_uploaded_is_out_of_reach() throws Exception {
        var answer = client.post(
                "/v2/transcript", "{\"audio_url\": \"" + simulator.url() + "/upload/" + UUID.randomUUID() + "\"}");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(Client.json(answer).path("error").asText()).isEqualTo("Cannot access uploaded file");
    }

    @Test
    void transcripts_are_listed_and_deleted() throws Exception {
        String id = Client.json(client.submit(receiver.url())).path("id").asText();
        receiver.next();

        JsonNode page = Client.json(client.get("/v2/transcript?status=completed"));
        assertThat(page.at("/page_details/result_count").asInt()).isEqualTo(1);
        assertThat(page.at("/transcripts/0/id").asText()).isEqualTo(id);
        var deleted = client.send("DELETE", "/v2/transcript/" + id, "text/plain", new byte[0]);
        assertThat(deleted.statusCode()).isEqualTo(200);
        assertThat(Client.json(client.get("/v2/transcript/" + id)).path("text").asText())
                .isEqualTo("Deleted by user.");
    }

    @Test
    void an_unknown_transcript_is_a_bad_request() throws Exception {
        var answer = client.get("/v2/transcript/" + UUID.randomUUID());

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).path("error").asText()).contains("transcript id not found");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"audio_url\"",
                "{\"audio_url\": \"nowhere\"}",
                "{\"audio_url\": \"https://example.com\", \"webhook_url\": \"nowhere\"}"
            })
    void what_is_wrong_is_refused_in_assemblyais_words(String body) throws Exception {
        var answer = client.post("/v2/transcript", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(Client.json(answer).path("error").asText()).isNotBlank();
        assertThat(simulator.submissions()).isEmpty();
    }

    @Test
    void a_failed_transcript_says_why_when_asked() throws Exception {
        try (var failing =
                Simulator.start(SimulatorConfig.of(Provider.ASSEMBLYAI).with(Behaviour.ERROR))) {
            Client other = Client.of(Provider.ASSEMBLYAI, failing);
            String id = Client.json(other.submit(receiver.url())).path("id").asText();
            receiver.next();

            JsonNode transcript = Client.json(other.get("/v2/transcript/" + id));
            assertThat(transcript.path("status").asText()).isEqualTo("error");
            assertThat(transcript.path("error").asText()).isNotBlank();
            assertThat(transcript.path("text").isNull()).isTrue();
        }
    }
}
