package io.scribehook.http.provider.deepgram;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.fixture.Seeds;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Events;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.StringJoiner;
import org.junit.jupiter.api.RepeatedTest;

class DeepgramKeepsEverythingTest {
    @RepeatedTest(5)
    void every_word_and_every_time_survives_on_any_number_of_channels() {
        Random random = Seeds.random();
        var said = new ArrayList<Word>();
        var channels = new StringJoiner(",");
        for (int channel = random.nextInt(3); channel >= 0; channel--) {
            List<Word> words = words(random, said.isEmpty() ? 0 : said.getLast().channel() + 1);
            said.addAll(words);
            channels.add("{\"alternatives\":[{\"transcript\":\"x\",\"confidence\":0.5,\"words\":[" + json(words)
                    + "]},{\"transcript\":\"y\",\"words\":[{\"word\":\"no\",\"start\":0,\"end\":1}]}]}");
        }
        // words of several channels stand in the order in which they were said; the sort keeps equal starts as they
        // were
        said.sort(Comparator.comparingDouble(Word::start));

        Meaning read = Events.read(
                new DeepgramDialect(),
                "{\"metadata\":{\"request_id\":\"r\",\"duration\":9},\"results\":{\"channels\":[" + channels + "]}}");

        assertThat(read).isInstanceOf(Meaning.TranscriptReady.class);
        Transcript transcript = ((Meaning.TranscriptReady) read).transcript();
        assertThat(transcript.words()).isEqualTo(said);
    }

    private static List<Word> words(Random random, int channel) {
        var words = new ArrayList<Word>();
        double at = 0;
        for (int i = 1_000 + random.nextInt(1_000); i > 0; i--) {
            double start = at + random.nextInt(1, 300) / 100.0;
            double end = start + random.nextInt(900) / 1_000.0;
            at = end;
            String text =
                    "wörd-" + Integer.toString(random.nextInt(1_000_000), 36) + (random.nextInt(9) == 0 ? "." : "");
            words.add(new Word(
                    text,
                    start,
                    end,
                    random.nextInt(1_000) / 1_000.0,
                    random.nextBoolean() ? null : String.valueOf(random.nextInt(4)),
                    channel));
        }
        return words;
    }

    /** Some words come punctuated as well, as they do with {@code punctuate} or {@code smart_format}. */
    private static String json(List<Word> words) {
        var json = new StringJoiner(",");
        for (Word word : words)
            json.add("{\"word\":\"" + word.text().replace(".", "") + "\",\"start\":" + word.start() + ",\"end\":"
                    + word.end() + ",\"confidence\":" + word.confidence()
                    + (word.speaker() == null ? "" : ",\"speaker\":" + word.speaker())
                    + (word.text().endsWith(".") ? ",\"punctuated_word\":\"" + word.text() + "\"" : "") + "}");
        return json.toString();
    }
}
