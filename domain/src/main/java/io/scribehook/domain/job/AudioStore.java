package io.scribehook.domain.job;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Uploaded audio until nobody needs it any more. Streams; nothing rests on the heap. Thread-safe. */
public interface AudioStore {
    /**
     * Stores what the stream gives under the id; durable when it returns.
     *
     * @return how many bytes were stored
     * @throws AudioTooLarge when the stream gives more than {@code maxBytes}; nothing is kept then
     * @throws IOException when reading or storing fails; nothing is kept then
     */
    long store(AudioId id, InputStream audio, long maxBytes) throws IOException;

    /** The stored audio, or empty when there is none (any more). The body may be opened any number of times. */
    Optional<Body> find(AudioId id);

    /** Forgets the audio; does nothing when there is none. */
    void delete(AudioId id);

    /** The upload is larger than the service takes. */
    final class AudioTooLarge extends IOException {
        private static final long serialVersionUID = 1;

        public AudioTooLarge(long maxBytes) {
            super("the audio is larger than " + maxBytes + " bytes");
        }
    }
}
