package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackDialect;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.Failure;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.text.JsonText;
import io.scribehook.domain.transcript.Transcript;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A provider that speaks plain words (UTF-8). The first word says what it is, the next ones stand for themselves, the
 * last one goes to the end; {@code -} is none:
 *
 * <pre>
 * ready ID LANGUAGE TEXT        a transcript
 * failed ID CODE MESSAGE        no transcript
 * progress ID NOTE
 * thin ID STATUS                fetch the rest
 * message TYPE MESSAGE-ID JSON  any other webhook
 * challenge NOTE
 * crash                         a fault in the dialect itself: it throws
 * </pre>
 */
public final class ScriptedDialect implements CallbackDialect {
    private final ProviderName provider;

    public ScriptedDialect(ProviderName provider) {
        this.provider = provider;
    }

    @Override
    public ProviderName provider() {
        return provider;
    }

    @Override
    public Meaning read(CallbackEvent event, Body body) throws IOException {
        String said;
        try (InputStream in = body.open()) {
            said = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        if (said.equals("crash")) throw new IllegalStateException("the dialect has a fault");
        try {
            return understand(said);
        } catch (IllegalArgumentException e) {
            return new Meaning.Unrecognised("a word is not what it should be");
        }
    }

    private static Meaning understand(String said) {
        String[] words = said.split(" ", 4);
        String first = words[0];
        if (first.equals("ready") && words.length == 4)
            return new Meaning.TranscriptReady(id(words[1]), transcript(words[2], words[3]));
        if (first.equals("failed") && words.length == 4)
            return new Meaning.TranscriptionFailed(id(words[1]), new Failure(words[2], words[3]));
        if (first.equals("message") && words.length == 4)
            return new Meaning.Message(words[1], orNull(words[2]), new JsonText(words[3]));
        String[] three = said.split(" ", 3);
        if (first.equals("progress") && three.length == 3) return new Meaning.Progress(id(three[1]), three[2]);
        if (first.equals("thin") && three.length == 3) return new Meaning.ThinNotice(id(three[1]), three[2]);
        if (first.equals("challenge") && words.length > 1)
            return new Meaning.Challenge(said.substring("challenge ".length()));
        return new Meaning.Unrecognised("it does not start with a word that is known here");
    }

    private static Transcript transcript(String language, String text) {
        return new Transcript(text, orNull(language), null, null, 1, List.of(), List.of(), null);
    }

    private static @Nullable ProviderJobId id(String word) {
        return word.equals("-") ? null : new ProviderJobId(word);
    }

    private static @Nullable String orNull(String word) {
        return word.equals("-") ? null : word;
    }
}
