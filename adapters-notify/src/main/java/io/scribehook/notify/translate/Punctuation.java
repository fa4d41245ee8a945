package io.scribehook.notify.translate;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sentences for engines that know words only by their place in one: some recognisers give lower case without a single
 * full stop, and what a rule-based engine makes of that is far worse.
 */
final class Punctuation {
    private static final Pattern ANY = Pattern.compile("[.!?…。！？]");
    private static final Pattern LONELY_I = Pattern.compile("\\bi\\b");

    private Punctuation() {}

    /** The transcript's text; when it has no punctuation, a sentence for each utterance. */
    static String of(Transcript transcript, @Nullable String language) {
        if (transcript.text().isBlank() || ANY.matcher(transcript.text()).find()) return transcript.text();
        boolean english = language != null && Languages.sameLanguage(language, "en");
        if (transcript.utterances().isEmpty()) return sentence(transcript.text(), english);
        return transcript.utterances().stream()
                .map(Utterance::text)
                .filter(text -> !text.isBlank())
                .map(text -> sentence(text, english))
                .collect(Collectors.joining(" "));
    }

    private static String sentence(String words, boolean english) {
        String text = words.strip();
        String upper = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
        return (english ? LONELY_I.matcher(upper).replaceAll("I") : upper) + ".";
    }
}
