package io.scribehook.domain.followup;

import io.scribehook.domain.job.Job;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.transcript.Translation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a follow-up is told: the outcome that it is owed for, and all that belongs to it.
 *
 * @param job null when it is about a source's message
 * @param translations of the job, the oldest first; those that the follow-up waited for are there
 */
public record Occasion(@Nullable Job job, Outcome outcome, List<Translation> translations) {
    public Occasion {
        translations = List.copyOf(translations);
    }
}
