package io.scribehook.domain.followup;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.transcript.Transcript;
import java.util.Locale;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What must hold for a step to be carried out; where the transcript lacks what is asked about, it does not hold. */
public sealed interface Condition {
    /** The transcript's language is this one or a variant of it: {@code en} holds for {@code en-GB}. */
    record LanguageIs(String language) implements Condition {}

    /** The audio lasts at least so many seconds. */
    record LastsAtLeast(double seconds) implements Condition {}

    /** The audio lasts at most so many seconds. */
    record LastsAtMost(double seconds) implements Condition {}

    /** The transcript's confidence is at least this, 0 to 1. */
    record ConfidenceAtLeast(double confidence) implements Condition {}

    record ProviderIs(ProviderName provider) implements Condition {}

    /** The job's metadata has this value under this key. */
    record MetadataIs(String key, String value) implements Condition {}

    /** The text contains this, upper and lower case being the same. */
    record TextContains(String text) implements Condition {}

    default boolean holds(@Nullable Job job, Outcome outcome) {
        return switch (this) {
            case LanguageIs(String wanted) ->
                transcript(outcome, it -> it.language() != null && sameLanguage(it.language(), wanted));
            case LastsAtLeast(double seconds) ->
                transcript(outcome, it -> it.duration() != null && it.duration() >= seconds);
            case LastsAtMost(double seconds) ->
                transcript(outcome, it -> it.duration() != null && it.duration() <= seconds);
            case ConfidenceAtLeast(double least) ->
                transcript(outcome, it -> it.confidence() != null && it.confidence() >= least);
            case ProviderIs(ProviderName provider) ->
                job != null && job.provider().equals(provider);
            case MetadataIs(String key, String value) ->
                job != null && value.equals(job.metadata().get(key));
            case TextContains(String text) ->
                transcript(outcome, it -> it.text().toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT)));
        };
    }

    private static boolean transcript(Outcome outcome, Predicate<Transcript> test) {
        return outcome instanceof Outcome.Transcribed transcribed
                && test.test(transcribed.revision().transcript());
    }

    private static boolean sameLanguage(String language, String wanted) {
        String actual = language.toLowerCase(Locale.ROOT).replace('_', '-');
        String asked = wanted.toLowerCase(Locale.ROOT).replace('_', '-');
        return actual.equals(asked) || actual.startsWith(asked + "-");
    }
}
