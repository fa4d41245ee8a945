package io.scribehook.domain.callback;

import java.util.Optional;

/** Stored callback events, to read. Thread-safe. */
public interface CallbackEvents {
    Optional<CallbackEvent> find(EventId id);

    Optional<EventState> state(EventId id);

    /** The raw bytes as they arrived, or empty when retention has dropped them. */
    Optional<Body> body(EventId id);

    /** How often these bytes were delivered; 0 when there is no such event. */
    int deliveries(EventId id);
}
