package io.scribehook.http.provider.gladia;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import java.util.ArrayList;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.RepeatedTest;

class GladiaKeepsEverythingTest {
    @RepeatedTest(5)
    void every_word_and_every_time_survives_in_utterances_of_any_length() {
        Random random = Seeds.random();
        var words = new ArrayList<Word>();
        var utterances = new ArrayList<Utterance>();
        var json = new StringJoiner(",");
        double at = 0;
        for (int i = 0; i < 200; i++) {
            String speaker = String.valueOf(random.nextInt(3));
            var inside = new StringJoiner(",");
            double begin = at;
            for (int j = random.nextInt(12); j > 0; j--) {
                double start = at + random.nextInt(300) / 1_000.0;
                double end = start + random.nextInt(900) / 1_000.0;
                at = end;
                String text = "wörd-" + Integer.toString(random.nextInt(1_000_000), 36);
                double confidence = random.nextInt(1_000) / 1_000.0;
                words.add(new Word(text, start, end, confidence, speaker, 0));
                inside.add("{\"word\":\" " + text + "\",\"start\":" + start + ",\"end\":" + end + ",\"confidence\":"
                        + confidence + "}");
            }
            utterances.add(new Utterance("u" + i, begin, at, 0.5, speaker, 0));
            json.add("{\"text\":\"u" + i + "\",\"language\":\"en\",\"start\":" + begin + ",\"end\":" + at
                    + ",\"confidence\":0.5,\"channel\":0,\"speaker\":" + speaker + ",\"words\":[" + inside + "]}");
        }

        Meaning read = Events.read(
                new GladiaDialect(),
                "{\"id\":\"x\",\"event\":\"transcription.success\",\"payload\":{\"transcription\":{\"utterances\":["
                        + json + "],\"full_transcript\":\"x\",\"languages\":[\"en\"]}}}");

        assertThat(read).isInstanceOf(Meaning.TranscriptReady.class);
        Transcript transcript = ((Meaning.TranscriptReady) read).transcript();
        assertThat(transcript.words()).isEqualTo(words);
        assertThat(transcript.utterances()).isEqualTo(utterances);
    }
}
