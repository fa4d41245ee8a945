package io.scribehook.domain.outgoing;

/**
 * The one way out over HTTP. Thread-safe; blocks.
 *
 * <p>Never follows a redirect, and never repeats a request but a {@link Call#repeatable} one whose connection had served
 * before and turned out to be closed. For a destination that a user named, the name is resolved
 * once, every address is checked against the private and special ranges, and the connection is made to an address that
 * was checked.
 */
public interface Egress {
    /** Sends the request once. Never throws for what the other side or the network does. */
    Reply send(Call call);
}
