package io.scribehook.speech;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what the embedded engine says. */
@Singleton
final class LocalDialect implements CallbackDialect {
    @Override
    public ProviderName provider() {
        return LocalProvider.NAME;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        LocalResult result;
        try (InputStream json = body.open()) {
            result = LocalResult.read(json);
        } catch (JsonProcessingException _) {
            return new Meaning.Unrecognised("The body is not what the embedded engine sends.");
        }
        if (result == null) return new Meaning.Unrecognised("The body is empty.");
        ProviderJobId id = id(result.id());
        if (result.result() != null) return new Meaning.TranscriptReady(id, transcript(result.result()));
        if (result.error() != null)
            return new Meaning.TranscriptionFailed(
                    id,
                    new Failure(
                            or(result.error().code(), "failed"),
                            or(result.error().message(), "")));
        return new Meaning.Unrecognised("There is neither a result nor an error in it.");
    }

    static Transcript transcript(LocalResult.Heard heard) {
        List<LocalResult.Said> said = heard.utterances() == null ? List.of() : heard.utterances();
        List<Word> words = said.stream()
                .flatMap(utterance -> utterance.words() == null ? null : utterance.words().stream())
                .map(word -> new Word(or(word.word(), ""), word.start(), word.end(), word.confidence(), null, 0))
                .toList();
        List<Utterance> utterances = said.stream()
                .map(one -> new Utterance(or(one.text(), ""), one.start(), one.end(), null, null, 0))
                .toList();
        String text = utterances.stream().map(Utterance::text).collect(Collectors.joining(" "));
        var confidence = words.stream().mapToDouble(LocalDialect::confidence).average();
        return new Transcript(
                text,
                heard.language(),
                heard.duration(),
                confidence.isPresent() ? confidence.getAsDouble() : null,
                1,
                utterances,
                words,
                null);
    }

    private static double confidence(Word word) {
        return word.confidence() == null ? 0 : word.confidence();
    }

    private static @Nullable ProviderJobId id(@Nullable String id) {
        return id == null || id.isBlank() || id.length() > 200 ? null : new ProviderJobId(id);
    }

    private static String or(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text;
    }
}
