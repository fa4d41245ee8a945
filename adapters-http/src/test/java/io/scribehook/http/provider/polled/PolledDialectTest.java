package io.scribehook.http.provider.polled;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.Wired;
import io.scribehook.http.provider.json.Events;
import java.util.ArrayList;
import java.util.Map;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

class PolledDialectTest {
    static final String FINISHED = """
            {"job": {"id": 7, "state": "finished"},
             "result": {"transcript": "Hello there.", "lang": "en", "length": 2500, "tokens": [
               {"alternatives": [{"content": "Hello", "score": 0.75}], "from": 250, "to": 500, "who": "S1"},
               {"alternatives": [], "from": 500},
               {"alternatives": [{"content": "there."}], "from": "500", "to": 1000}]}}
            """;

    private final Wired wired = Described.wired(Described.at("http://127.0.0.1:1"), Described.transcript());
    private final PolledDialect dialect = wired.get(PolledDialect.class);

    @AfterEach
    void close() {
        wired.close();
    }

    @Test
    void a_transcript_is_read_where_the_configuration_says() {
        assertThat(Events.read(dialect, FINISHED)).isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
            assertThat(ready.transcript().text()).isEqualTo("Hello there.");
            assertThat(ready.transcript().language()).isEqualTo("en");
            assertThat(ready.transcript().duration()).isEqualTo(2.5);
            assertThat(ready.transcript().words())
                    .containsExactly(
                            new Word("Hello", 0.25, 0.5, 0.75, "S1", 0), new Word("there.", 0.5, 1.0, null, null, 0));
        });
    }

    @RepeatedTest(5)
    void every_word_and_every_time_survives() {
        Random random = Seeds.random();
        var words = new ArrayList<Word>();
        var json = new StringJoiner(",");
        for (int i = 0, at = 0; i < 1_000; i++, at += random.nextInt(900)) {
            int end = at + random.nextInt(900);
            String text = "слово" + Integer.toString(random.nextInt(1_000_000), 36);
            words.add(new Word(text, at / 1_000.0, end / 1_000.0, null, "S", 0));
            json.add("{\"from\":" + at + ",\"to\":" + end + ",\"who\":\"S\",\"alternatives\":[{\"content\":\"" + text
                    + "\"}]}");
        }

        assertThat(Events.read(dialect, "{\"job\":{\"state\":\"finished\"},\"result\":{\"tokens\":[" + json + "]}}"))
                .isInstanceOfSatisfying(Meaning.TranscriptReady.class, ready -> {
                    assertThat(ready.transcript().words()).isEqualTo(words);
                    assertThat(ready.transcript().text().split(" ")).hasSize(1_000);
                });
    }

    @Test
    void a_failure_has_the_reason() {
        assertThat(Events.read(dialect, "{\"job\":{\"state\":\"rejected\",\"reason\":\"No.\"}}"))
                .isEqualTo(new Meaning.TranscriptionFailed(null, new Failure("failed", "No.")));
    }

    @Test
    void what_is_nowhere_is_not_recognised() {
        assertThat(Events.read(dialect, "{\"job\":{\"state\":\"finished\"}}")).isInstanceOf(Meaning.Unrecognised.class);
        assertThat(Events.read(dialect, "{\"job\":{\"state\":\"running\"}}")).isInstanceOf(Meaning.Progress.class);
    }

    @Test
    void without_a_configuration_nothing_is_recognised() {
        try (var bare = new Wired(Map.of())) {
            assertThat(Events.read(bare.get(PolledDialect.class), FINISHED)).isInstanceOf(Meaning.Unrecognised.class);
        }
    }
}
