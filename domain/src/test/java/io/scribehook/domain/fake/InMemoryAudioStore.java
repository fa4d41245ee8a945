package io.scribehook.domain.fake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.job.AudioId;
import io.scribehook.domain.job.AudioStore;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Holds whole uploads on the heap, which is what the real one must not. */
public final class InMemoryAudioStore implements AudioStore {
    private final InMemoryStore store;

    public InMemoryAudioStore(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public long store(AudioId id, InputStream audio, long maxBytes) throws IOException {
        byte[] bytes = audio.readNBytes((int) Math.min(maxBytes, Integer.MAX_VALUE - 8));
        if (audio.read() >= 0) throw new AudioTooLarge(maxBytes);
        store.reading(records -> Optional.ofNullable(records.audio.put(id, Body.of(bytes))));
        return bytes.length;
    }

    @Override
    public Optional<Body> find(AudioId id) {
        return store.reading(records -> Optional.ofNullable(records.audio.get(id)));
    }

    @Override
    public void delete(AudioId id) {
        store.reading(records -> Optional.ofNullable(records.audio.remove(id)));
    }
}
