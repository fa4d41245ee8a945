package io.scribehook.notify.translate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who translates. Thread-safe. */
interface TranslationEngine {
    String name();

    /** Whether its translations are only good enough to get the gist. */
    boolean draft();

    /** The longest text that it takes at once, in bytes of UTF-8. */
    int mostBytes();

    /** The texts as they are sent: those of a list in one request. What a request brings is kept before the next is sent. */
    default List<List<String>> requests(List<String> texts) {
        return texts.stream().map(List::of).toList();
    }

    /** What is missing for it to work, one sentence each; quick. */
    List<String> missing();

    /**
     * Translates each text, which are those of one request; never throws for what the other side does.
     *
     * @param from BCP 47, null when it is not known
     * @param to BCP 47
     * @param patience how long it may take altogether
     */
    EngineResult translate(List<String> texts, @Nullable String from, String to, Duration patience);

    /** What translating came to. Reasons repeat nothing of the text. */
    sealed interface EngineResult {
        /** One for each text, in order. */
        record Translated(List<String> texts) implements EngineResult {}

        record Again(String reason, @Nullable Instant notBefore) implements EngineResult {
            Again(String reason) {
                this(reason, null);
            }
        }

        record Refused(String reason) implements EngineResult {}

        /** The engine may have translated them, and may want to be paid. */
        record Lost(String reason) implements EngineResult {}
    }
}
