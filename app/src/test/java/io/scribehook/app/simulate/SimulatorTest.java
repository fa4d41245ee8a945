package io.scribehook.app.simulate;

import static io.scribehook.app.simulate.Client.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.scribehook.app.simulate.SimulatorConfig.Content;
import io.scribehook.app.simulate.SimulatorConfig.Load;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SimulatorTest {
    @TempDir
    Path directory;

    @ParameterizedTest
    @EnumSource
    void it_counts_what_came_and_what_was_called_back(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider))) {
            Client client = Client.of(provider, simulator);
            client.submit(receiver.url());
            eventually(() -> simulator.deliveries().size() == 1);

            JsonNode report = Client.json(client.get("/simulator/submissions"));
            assertThat(report.path("submissions").asInt()).isEqualTo(1);
            assertThat(report.path("acknowledged").asInt()).isEqualTo(1);
            assertThat(report.at("/items/0/id").asText())
                    .isEqualTo(simulator.submissions().getFirst().id());
            assertThat(report.at("/items/0/callback").asText())
                    .isEqualTo(receiver.url().toString());
            assertThat(report.at("/items/0/deliveries/0/status").asInt()).isEqualTo(200);
        }
    }

    @ParameterizedTest
    @EnumSource
    void load_needs_no_submission_and_repeats_no_id(Provider provider) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(new Load(200, receiver.url())))) {
            var ids = new HashSet<String>();
            for (int i = 0; i < 50; i++) {
                JsonNode body = receiver.next().json();
                ids.add(
                        switch (provider) {
                            case DEEPGRAM -> body.at("/metadata/request_id").asText();
                            case GLADIA -> body.path("id").asText();
                            case ASSEMBLYAI -> body.path("transcript_id").asText();
                        });
            }

            assertThat(ids).hasSize(50).doesNotContain("");
            Client client = Client.of(provider, simulator);
            if (provider == Provider.ASSEMBLYAI)
                assertThat(Client.json(client.get(
                                        "/v2/transcript/" + ids.iterator().next()))
                                .path("text")
                                .asText())
                        .isNotBlank();
        }
    }

    @Test
    void what_is_uploaded_is_really_transcribed() throws Exception {
        byte[] audio;
        try (InputStream bundled = SimulatorTest.class.getResourceAsStream("/audio/librivox-0870.wav")) {
            audio = Objects.requireNonNull(bundled).readAllBytes();
        }
        try (var simulator = Simulator.start(SimulatorConfig.of(Provider.DEEPGRAM), directory)) {
            Client client = Client.of(Provider.DEEPGRAM, simulator);

            JsonNode result = Client.json(client.send("POST", "/v1/listen?utterances=true", "audio/wav", audio));
            assertThat(result.at("/metadata/duration").asDouble()).isBetween(6.0, 8.0);
            assertThat(result.at("/results/channels/0/alternatives/0/words")).hasSizeBetween(8, 40);
            assertThat(result.at("/results/utterances/0/words")).isNotEmpty();
            String heard =
                    result.at("/results/channels/0/alternatives/0/transcript").asText();

            JsonNode noise = Client.json(client.send("POST", "/v1/listen", "audio/wav", new byte[1000]));
            assertThat(noise.at("/metadata/duration").asDouble()).isEqualTo(60);

            Path file = Files.write(directory.resolve("talk.wav"), audio);
            var given = SimulatorConfig.of(Provider.GLADIA).with(new Content(0, 0, 1, List.of(file)));
            givenAudio(given, heard);
        }
    }

    private void givenAudio(SimulatorConfig config, String heard) throws Exception {
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(config, directory)) {
            Client.of(Provider.GLADIA, simulator).submit(receiver.url());

            assertThat(receiver.next()
                            .json()
                            .at("/payload/transcription/full_transcript")
                            .asText())
                    .isEqualTo(heard);
        }
    }
}
