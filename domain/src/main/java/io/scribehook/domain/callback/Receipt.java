package io.scribehook.domain.callback;

/** What storing an event came to. Either way the bytes are durable. */
public sealed interface Receipt {
    /** The event that is stored. */
    EventId event();

    /** It is new. */
    record Stored(EventId event) implements Receipt {}

    /** The same bytes had come to the same address before; the delivery was counted on that event. */
    record Repeated(EventId event) implements Receipt {}
}
