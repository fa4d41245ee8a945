package io.scribehook.domain.callback;

import io.scribehook.domain.source.SourceName;
import java.util.Optional;

/** Stored callback events, to read. Thread-safe. */
public interface CallbackEvents {
    Optional<CallbackEvent> find(EventId id);

    Optional<EventState> state(EventId id);

    /** The raw bytes as they arrived, or empty when retention has dropped them. */
    Optional<Body> body(EventId id);

    /** The event with its raw bytes, or empty when one of them is gone. */
    Optional<Kept> kept(EventId id);

    /** An event whose bytes are there. */
    record Kept(CallbackEvent event, Body body) {}

    /** The event that was the first to say the message with the sender's id. */
    Optional<EventId> saying(SourceName source, String messageId);

    /** How often these bytes were delivered; 0 when there is no such event. */
    int deliveries(EventId id);
}
