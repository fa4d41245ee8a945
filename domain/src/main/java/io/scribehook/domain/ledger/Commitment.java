package io.scribehook.domain.ledger;

/** What a commit came to. */
public enum Commitment {
    /** Everything is written. */
    COMMITTED,
    /** Nothing is written: the claim was lost to somebody else. */
    LEASE_LOST,
    /** Nothing is written: something changed since it was read. Read again and decide again. */
    OVERTAKEN
}
