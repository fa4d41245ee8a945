package io.scribehook.domain.followup;

/** Which way it went: a job's follow-ups are owed once for each branch that it takes. */
public enum Branch {
    SUCCESS,
    FAILURE
}
