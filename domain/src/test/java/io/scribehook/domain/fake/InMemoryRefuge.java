package io.scribehook.domain.fake;

import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Refuge;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Keeps nothing but the numbers; where there is no outage nothing ever comes. */
public final class InMemoryRefuge implements Refuge {
    private final Deque<CallbackEvent> waiting = new ArrayDeque<>();
    private final int room;
    private long kept;

    public InMemoryRefuge(int room) {
        this.room = room;
    }

    public synchronized void keep(CallbackEvent event) {
        waiting.add(event);
        kept++;
    }

    public synchronized void release() {
        waiting.remove();
    }

    @Override
    public synchronized Standing standing() {
        long bytes = waiting.stream().mapToLong(CallbackEvent::bytes).sum();
        @Nullable CallbackEvent first = waiting.peek();
        return new Standing(
                waiting.size(), bytes, first == null ? null : first.receivedAt(), kept, 0, waiting.size() < room);
    }
}
