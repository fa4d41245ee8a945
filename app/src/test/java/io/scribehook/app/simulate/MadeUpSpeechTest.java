package io.scribehook.app.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonToken;
import io.scribehook.app.simulate.Receiver.Received;
import io.scribehook.app.simulate.SimulatorConfig.Content;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MadeUpSpeechTest {
    @Test
    void the_same_seed_says_the_same() {
        assertThat(new MadeUpSpeech(5, 60, 80).text(true)).isEqualTo(new MadeUpSpeech(5, 60, 80).text(true));
        assertThat(new MadeUpSpeech(5, 60, 80).text(true)).isNotEqualTo(new MadeUpSpeech(6, 60, 80).text(true));
    }

    @Test
    void words_follow_each_other_until_the_end() {
        List<TimedWord> words = new MadeUpSpeech(1, 600, 80)
                .turns()
                .flatMap(turn -> turn.words().stream())
                .toList();

        assertThat(words).hasSizeBetween(1_000, 2_200);
        double clock = 0;
        for (TimedWord word : words) {
            assertThat(word.start()).isGreaterThanOrEqualTo(clock);
            assertThat(word.end()).isGreaterThan(word.start());
            assertThat(word.confidence()).isBetween(0.0, 1.0);
            clock = word.end();
        }
        assertThat(clock).isBetween(590.0, 600.0);
        assertThat(words.getLast().endsSentence()).isTrue();
    }

    @Test
    void several_people_talk() {
        assertThat(new MadeUpSpeech(1, 600, 80).turns().map(Turn::speaker).collect(Collectors.toSet()))
                .hasSizeBetween(2, 3);
    }

    @Test
    void it_is_made_up_while_it_is_read() {
        double thirtyYears = 30.0 * 365 * 24 * 3600;

        assertThat(new MadeUpSpeech(1, thirtyYears, 80).turns().limit(3)).hasSize(3);
    }

    @Test
    void it_compresses_about_as_well_as_what_people_say() throws IOException {
        byte[] text = new MadeUpSpeech(1, 3600, 80).text(true).getBytes(StandardCharsets.UTF_8);

        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write(text);
        }
        assertThat((double) packed.size() / text.length).isBetween(0.30, 0.42);
    }

    @ParameterizedTest
    @EnumSource(names = {"DEEPGRAM", "GLADIA"})
    void four_hours_are_valid_json(Provider provider) throws Exception {
        var content = new Content(240, 0, 1, List.of());
        try (var receiver = Receiver.answering(200);
                var simulator = Simulator.start(SimulatorConfig.of(provider).with(content))) {
            Client.of(provider, simulator).submit(receiver.url());

            Received received = receiver.next();
            assertThat(received.headers().getFirst("Content-Length")).isEqualTo("" + received.body().length);
            assertThat(words(received.body())).isGreaterThan(30_000);
        }
    }

    @Test
    void four_hours_can_be_asked_for() throws Exception {
        var content = new Content(240, 0, 1, List.of());
        try (var receiver = Receiver.answering(200);
                var simulator =
                        Simulator.start(SimulatorConfig.of(Provider.ASSEMBLYAI).with(content))) {
            Client client = Client.of(Provider.ASSEMBLYAI, simulator);
            String id = Client.json(client.submit(receiver.url())).path("id").asText();
            receiver.next();

            var answer = client.get("/v2/transcript/" + id);
            assertThat(answer.headers().firstValue("Transfer-encoding")).hasValue("chunked");
            assertThat(Client.json(answer).path("words")).hasSizeGreaterThan(30_000);
        }
    }

    private static int words(byte[] json) throws IOException {
        int words = 0;
        try (var parser = Json.MAPPER.createParser(json)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken())
                if (token == JsonToken.FIELD_NAME && parser.currentName().equals("word")) words++;
        }
        return words;
    }
}
