package io.scribehook.domain.outcome;

/** How we came to know. */
public enum Origin {
    /** The provider called back. */
    CALLBACK,
    /** We asked the provider. */
    FETCH,
    /** The provider answered the submission with it. */
    SYNCHRONOUS,
    /** Nothing came in time. */
    DEADLINE
}
