package io.scribehook.domain.callback;

/** How strongly a callback proved where it comes from, weakest first. */
public enum Proof {
    /** Nothing: the source is declared open. */
    NONE,
    /** Came from an address on the source's list. */
    ADDRESS,
    /** Knew a shared secret that travels with it (Basic, header, query, body). */
    SHARED_SECRET,
    /** Knew an unguessable URL of ours whose time is over. */
    EXPIRED_CAPABILITY,
    /** Knew the unguessable URL that only this submission's provider was given. */
    CAPABILITY,
    /** Both of the last two. */
    CAPABILITY_AND_SECRET,
    /** Carries a valid signature over its bytes. */
    SIGNATURE,
    /** We asked for it ourselves. */
    OWN_REQUEST,
    /** Not checked yet: stored while the source's secret was out of reach. */
    PENDING
}
