package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.work.Lane;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** As durable as the store. The interpretation's lane is the provider, and it is due when the event was received. */
public final class InMemoryInbox implements Inbox {
    private final InMemoryStore store;

    public InMemoryInbox(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public CompletionStage<Receipt> begin(CallbackEvent event, Body body) {
        try {
            return CompletableFuture.completedFuture(put(event, body));
        } catch (InboxUnavailable e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private Receipt put(CallbackEvent event, Body body) {
        byte[] bytes = read(body);
        var key = new Records.InboxKey(event.address(), event.method(), event.query(), ByteBuffer.wrap(bytes));
        try {
            return store.changing(draft -> new InMemoryStore.Draft<>(take(draft, event, key, bytes), draft));
        } catch (InMemoryStore.Unavailable e) {
            throw new InboxUnavailable("the event is not stored", e);
        }
    }

    private static Receipt take(Records draft, CallbackEvent event, Records.InboxKey key, byte[] bytes) {
        EventId known = draft.inbox.putIfAbsent(key, event.id());
        if (known != null) {
            draft.events.computeIfPresent(known, (_, stored) -> stored.deliveredAgain());
            return new Receipt.Repeated(known);
        }
        draft.events.put(event.id(), new Records.StoredEvent(event, Body.of(bytes)));
        var work = new Work(
                WorkKind.INTERPRET,
                event.id().value(),
                new Lane(event.provider().value()),
                event.receivedAt());
        draft.work.put(Records.WorkKey.of(work), Records.WorkRow.unheld(work));
        return new Receipt.Stored(event.id());
    }

    private static byte[] read(Body body) {
        try (InputStream in = body.open()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new InboxUnavailable("the body cannot be read", e);
        }
    }
}
