package io.scribehook.domain.transcript;

import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.job.JobId;
import java.time.Instant;

/**
 * A job's transcript as it was derived from one event.
 *
 * @param revision 1 for the job's first; a better dialect derives the next from the same bytes
 */
public record TranscriptRevision(JobId job, int revision, EventId from, Transcript transcript, Instant derivedAt) {}
