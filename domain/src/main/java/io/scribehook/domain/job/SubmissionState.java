package io.scribehook.domain.job;

/** What is known of a submission. */
public enum SubmissionState {
    /** About to be sent, or being sent. */
    SENDING,
    /** The provider took it. */
    TAKEN,
    /** The provider refused it, or certainly never got it. */
    REFUSED,
    /** Sent, and the answer was lost. */
    UNCERTAIN
}
