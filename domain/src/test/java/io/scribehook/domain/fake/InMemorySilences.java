package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.Submission;
import io.scribehook.domain.job.SubmissionState;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.silence.Silence;
import io.scribehook.domain.silence.Silences;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks through the store. */
public final class InMemorySilences implements Silences {
    private static final int LATEST = 1_000;

    private final InMemoryStore store;

    public InMemorySilences(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<Silence> find(ProviderName provider, Instant from, Instant due, int submissions) {
        return store.reading(records -> {
            List<Submission> latest = taken(records, provider, from)
                    .filter(it -> it.createdAt().isBefore(due) || calledBack(records, it))
                    .limit(submissions)
                    .toList();
            boolean silent = latest.size() == submissions && latest.stream().noneMatch(it -> calledBack(records, it));
            return silent ? Optional.of(new Silence(provider, latest.getLast().createdAt())) : Optional.empty();
        });
    }

    @Override
    public boolean heardSince(ProviderName provider, Instant then) {
        return store.reading(
                records -> taken(records, provider, then).limit(LATEST).anyMatch(it -> calledBack(records, it)));
    }

    /** The latest first. */
    private static Stream<Submission> taken(Records records, ProviderName provider, Instant from) {
        return records.submissions.values().stream()
                .filter(it -> it.provider().equals(provider)
                        && it.state() == SubmissionState.TAKEN
                        && !it.createdAt().isBefore(from))
                .sorted(comparing(Submission::createdAt).reversed());
    }

    private static boolean calledBack(Records records, Submission submission) {
        return records.events.values().stream()
                .anyMatch(it -> it.event().origin() == Origin.CALLBACK
                        && it.event().address().equals(new Address.ToSubmission(submission.id())));
    }

    @Override
    public List<Silence> known() {
        return store.reading(records -> records.silences.values().stream()
                .sorted(comparing(it -> it.provider().value()))
                .toList());
    }

    @Override
    public boolean note(Silence silence) {
        return store.reading(records -> records.silences.putIfAbsent(silence.provider(), silence) == null);
    }

    @Override
    public boolean forget(ProviderName provider) {
        return store.reading(records -> records.silences.remove(provider) != null);
    }
}
