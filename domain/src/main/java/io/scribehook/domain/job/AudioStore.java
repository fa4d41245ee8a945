package io.scribehook.domain.job;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * What is kept and was stored before then, looked up as it is read: what comes or goes meanwhile is in it or not. Whoever
     * asked closes it.
     */
    Stream<AudioId> storedBefore(Instant then);

    /**
     * Forgets what is left of uploads that neither ended nor failed, such as those of a node that died, and that had brought
     * nothing more since then. None of it could be found.
     *
     * @return how many there were
     */
    int forgetUnfinished(Instant then);

    /** The upload is larger than the service takes. */
    final class AudioTooLarge extends IOException {
        private static final long serialVersionUID = 1;

        public AudioTooLarge(long maxBytes) {
            super("the audio is larger than " + maxBytes + " bytes");
        }
    }
}
