package io.scribehook.app.simulate;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.speech.EmbeddedSpeech;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Hears with the embedded engine, which is loaded when the first recording comes. */
final class EngineEar implements Ear {
    private final EmbeddedSpeech engine;

    /**
     * @param directory where the model is kept
     */
    EngineEar(Path directory) {
        engine = new EmbeddedSpeech(directory);
    }

    @Override
    public Optional<Speech> hear(Path recording) throws IOException {
        try {
            return engine.transcribe(recording).map(RealSpeech::of);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw (IOException) new InterruptedIOException().initCause(e);
        }
    }

    @Override
    public void close() {
        engine.close();
    }

    private record RealSpeech(double duration, List<Turn> all) implements Speech {
        static Speech of(Transcript heard) {
            var turns = new ArrayList<Turn>();
            for (Utterance utterance : heard.utterances()) {
                List<TimedWord> words = heard.words().stream()
                        .filter(word -> word.start() >= utterance.start() && word.start() < utterance.end())
                        .map(RealSpeech::timed)
                        .toList();
                if (!words.isEmpty()) turns.add(new Turn(0, words));
            }
            return new RealSpeech(Objects.requireNonNullElse(heard.duration(), 0.0), List.copyOf(turns));
        }

        private static TimedWord timed(Word word) {
            double confidence = Objects.requireNonNullElse(word.confidence(), 1.0);
            return new TimedWord(word.text(), word.start(), word.end(), confidence);
        }

        @Override
        public Stream<Turn> turns() {
            return all.stream();
        }
    }
}
