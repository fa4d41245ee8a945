package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.EventState;
import io.scribehook.domain.source.SourceName;
import java.util.Optional;

public final class InMemoryCallbackEvents implements CallbackEvents {
    private final InMemoryStore store;

    public InMemoryCallbackEvents(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<CallbackEvent> find(EventId id) {
        return stored(id).map(Records.StoredEvent::event);
    }

    @Override
    public Optional<EventState> state(EventId id) {
        return stored(id).map(Records.StoredEvent::state);
    }

    @Override
    public Optional<Body> body(EventId id) {
        return stored(id).flatMap(stored -> Optional.ofNullable(stored.body()));
    }

    @Override
    public Optional<Kept> kept(EventId id) {
        return stored(id)
                .flatMap(stored -> Optional.ofNullable(stored.body()).map(body -> new Kept(stored.event(), body)));
    }

    @Override
    public Optional<EventId> saying(SourceName source, String messageId) {
        var key = new Records.MessageKey(source, messageId);
        return store.reading(records -> Optional.ofNullable(records.messages.get(key)));
    }

    @Override
    public int deliveries(EventId id) {
        return stored(id).map(Records.StoredEvent::deliveries).orElse(0);
    }

    private Optional<Records.StoredEvent> stored(EventId id) {
        return store.reading(records -> Optional.ofNullable(records.events.get(id)));
    }
}
