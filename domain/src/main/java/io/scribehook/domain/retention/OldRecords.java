package io.scribehook.domain.retention;

import java.time.Instant;

/**
 * What has been kept long enough. Nothing goes that is still owed or worked on, that is in quarantine although it proved
 * something, or that a person adopted and nobody could read yet. Any number of nodes may forget at once. Thread-safe.
 */
public interface OldRecords {
    /**
     * Forgets the bodies of events that were read and received before the time. An event whose job has not ended, or
     * for whose job or message a follow-up has not ended, keeps its body; an event that is to be read again, too. The
     * events themselves stay.
     *
     * @param most how many at once, at least 1
     * @return how many; fewer than {@code most} when there are no more
     */
    int forgetBodies(Instant before, int most);

    /**
     * Forgets events that belong to no job and were received before the time, with their bodies, their follow-ups and
     * the messages that they said: those that were read, and those in quarantine that prove nothing. None of an event's
     * follow-ups may be younger, or not have ended.
     *
     * @return as {@link #forgetBodies}
     */
    int forgetEvents(Instant before, int most);

    /**
     * Forgets jobs that have ended and were created before the time, with everything that is theirs: submissions,
     * transcripts, translations, follow-ups, and the events that were found to belong to them. None of that may be
     * younger, and no follow-up may not have ended.
     *
     * @return as {@link #forgetBodies}
     */
    int forgetJobs(Instant before, int most);
}
