package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Holds whole uploads on the heap, which is what the real one must not. Nothing is ever left of unfinished ones. */
public final class InMemoryAudioStore implements AudioStore {
    private final InMemoryStore store;
    private final InstantSource clock;

    record Kept(Body body, Instant storedAt) {}

    public InMemoryAudioStore(InMemoryStore store) {
        this(store, InstantSource.system());
    }

    public InMemoryAudioStore(InMemoryStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public long store(AudioId id, InputStream audio, long maxBytes) throws IOException {
        byte[] bytes = audio.readNBytes((int) Math.min(maxBytes, Integer.MAX_VALUE - 8));
        if (audio.read() >= 0) throw new AudioTooLarge(maxBytes);
        var kept = new Kept(Body.of(bytes), clock.instant());
        store.reading(records -> Optional.ofNullable(records.audio.put(id, kept)));
        return bytes.length;
    }

    @Override
    public Optional<Body> find(AudioId id) {
        return store.reading(
                records -> Optional.ofNullable(records.audio.get(id)).map(Kept::body));
    }

    @Override
    public void delete(AudioId id) {
        store.reading(records -> Optional.ofNullable(records.audio.remove(id)));
    }

    @Override
    public Stream<AudioId> storedBefore(Instant then) {
        return store
                .reading(records -> records.audio.entrySet().stream()
                        .filter(it -> it.getValue().storedAt().isBefore(then))
                        .map(Map.Entry::getKey)
                        .toList())
                .stream();
    }

    @Override
    public int forgetUnfinished(Instant then) {
        return 0;
    }
}
