package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Transcripts;
import io.scribehook.domain.transcript.Translation;
import java.util.List;
import java.util.Optional;

public final class InMemoryTranscripts implements Transcripts {
    private final InMemoryStore store;

    public InMemoryTranscripts(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<TranscriptRevision> latest(JobId job) {
        return store.reading(records -> records.transcripts.stream()
                .filter(it -> it.job().equals(job))
                .max(comparingInt(TranscriptRevision::revision)));
    }

    @Override
    public Optional<Told> told(JobId job) {
        return latest(job)
                .map(revision -> store.reading(records -> {
                    var event = records.events.get(revision.from());
                    return new Told(
                            revision,
                            event == null ? Origin.CALLBACK : event.event().origin(),
                            !translations(job).isEmpty());
                }));
    }

    @Override
    public Optional<TranscriptRevision> revision(JobId job, int revision) {
        return store.reading(records -> records.transcripts.stream()
                .filter(it -> it.job().equals(job) && it.revision() == revision)
                .findAny());
    }

    @Override
    public List<Translation> translations(JobId job) {
        return store.reading(records -> records.translations.values().stream()
                .filter(it -> it.job().equals(job))
                .sorted(comparing(Translation::madeAt))
                .toList());
    }
}
