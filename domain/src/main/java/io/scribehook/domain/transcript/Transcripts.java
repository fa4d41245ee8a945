package io.scribehook.domain.transcript;

import io.scribehook.domain.job.JobId;
import io.scribehook.domain.outcome.Origin;
import java.util.List;
import java.util.Optional;

/** Transcripts and translations, to read. Thread-safe. */
public interface Transcripts {
    /** The revision with the highest number. */
    Optional<TranscriptRevision> latest(JobId job);

    /** The same, with what a follow-up is told besides. */
    Optional<Told> told(JobId job);

    /**
     * A revision that is told of.
     *
     * @param origin how the event came from which it was made; as a callback when the event is kept no longer
     * @param translated false when the job has no translations
     */
    record Told(TranscriptRevision revision, Origin origin, boolean translated) {}

    Optional<TranscriptRevision> revision(JobId job, int revision);

    /** The job's translations, the oldest first. */
    List<Translation> translations(JobId job);
}
