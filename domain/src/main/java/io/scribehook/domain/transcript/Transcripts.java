package io.scribehook.domain.transcript;

import io.scribehook.domain.job.JobId;
import java.util.List;
import java.util.Optional;

/** Transcripts and translations, to read. Thread-safe. */
public interface Transcripts {
    /** The revision with the highest number. */
    Optional<TranscriptRevision> latest(JobId job);

    Optional<TranscriptRevision> revision(JobId job, int revision);

    /** The job's translations, the oldest first. */
    List<Translation> translations(JobId job);
}
