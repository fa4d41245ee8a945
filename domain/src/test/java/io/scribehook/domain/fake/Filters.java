package io.scribehook.domain.fake;

import static java.util.Comparator.comparingInt;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.followup.FollowUp;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.job.JobId;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.overview.EventFilter;
import io.scribehook.domain.overview.FollowUpFilter;
import io.scribehook.domain.overview.JobFilter;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.transcript.TranscriptRevision;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the overview's filters let through. */
final class Filters {
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Filters() {}

    static boolean lets(JobFilter filter, Job job, Records records) {
        return equalsIfAsked(filter.state(), job.state().name())
                && equalsIfAsked(filter.provider(), job.provider())
                && equalsIfAsked(filter.source(), job.source())
                && (filter.providerJobId() == null || knownAs(job, filter.providerJobId(), records))
                && job.metadata().entrySet().containsAll(filter.metadata().entrySet())
                && (filter.text() == null || says(job, filter.text(), records))
                && between(job.createdAt(), filter.from(), filter.to());
    }

    static boolean lets(EventFilter filter, Records.StoredEvent stored, Records records) {
        return equalsIfAsked(filter.state(), stored.state().name())
                && equalsIfAsked(filter.provider(), stored.event().provider())
                && equalsIfAsked(filter.source(), source(stored.event().address()))
                && equalsIfAsked(filter.why(), why(stored.state()))
                && (filter.providerJobId() == null || named(stored, filter.providerJobId(), records))
                && (filter.from() == null || !stored.event().receivedAt().isBefore(filter.from()))
                && (filter.to() == null || stored.event().receivedAt().isBefore(filter.to()))
                && (filter.job() == null || belongs(stored, filter.job(), records));
    }

    static boolean lets(FollowUpFilter filter, FollowUp followUp) {
        return equalsIfAsked(filter.state(), followUp.state().name())
                && equalsIfAsked(filter.kind(), followUp.kind())
                && equalsIfAsked(filter.subject(), followUp.subject())
                && between(followUp.createdAt(), filter.from(), filter.to());
    }

    private static boolean between(Instant at, @Nullable Instant from, @Nullable Instant to) {
        return (from == null || !at.isBefore(from)) && (to == null || at.isBefore(to));
    }

    private static boolean equalsIfAsked(@Nullable Object asked, @Nullable Object actual) {
        return asked == null || asked.equals(actual);
    }

    private static boolean knownAs(Job job, ProviderJobId id, Records records) {
        return records.submissions.values().stream()
                .anyMatch(it -> it.job().equals(job.id()) && id.equals(it.providerJobId()));
    }

    private static boolean says(Job job, String text, Records records) {
        return records.transcripts.stream()
                .filter(it -> it.job().equals(job.id()))
                .max(comparingInt(TranscriptRevision::revision))
                .filter(latest -> words(latest.transcript().text()).containsAll(words(text)))
                .isPresent();
    }

    private static Set<String> words(String text) {
        return Set.copyOf(BETWEEN_WORDS
                .splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList());
    }

    private static @Nullable SourceName source(Address address) {
        return switch (address) {
            case Address.ToSource(SourceName source) -> source;
            case Address.ToSubmission _, Address.AdoptedBy _ -> null;
        };
    }

    private static EventState.@Nullable Why why(EventState state) {
        return state instanceof EventState.Quarantined quarantined ? quarantined.why() : null;
    }

    private static boolean named(Records.StoredEvent stored, ProviderJobId id, Records records) {
        if (id.equals(stored.names())) return true;
        if (!(stored.event().address() instanceof Address.ToSubmission to)) return false;
        Submission submission = records.submissions.get(to.submission());
        return submission != null && id.equals(submission.providerJobId());
    }

    private static boolean belongs(Records.StoredEvent stored, JobId job, Records records) {
        if (stored.state() instanceof EventState.Interpreted read && job.equals(read.job())) return true;
        if (stored.event().address().equals(new Address.AdoptedBy(job))) return true;
        if (!(stored.event().address() instanceof Address.ToSubmission to)) return false;
        Submission submission = records.submissions.get(to.submission());
        return submission != null && submission.job().equals(job);
    }
}
