package io.scribehook.domain.work;

/** What there is to do. */
public enum WorkKind {
    /** Hand a job to its provider; the subject is the job. */
    SUBMIT,
    /** Read a callback event; the subject is the event. */
    INTERPRET,
    /** Ask the provider for a result; the subject is the submission. */
    FETCH,
    /** Do something about a job whose deadline has passed; the subject is the job. */
    RECOVER,
    /** Delete the audio of a job that has ended; the subject is the job. */
    CLEAN_UP,
    /** Carry out a follow-up; the subject is the follow-up. */
    FOLLOW_UP,
    /** Go on with what an operator has done to many at once; the subject is the operation. */
    OPERATE
}
