package io.scribehook.domain.callback;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where callbacks wait on this node while the storage does not answer: the spool, as operators call it. The {@link Inbox}
 * uses it by itself; this is for those who watch over it. Thread-safe.
 */
public interface Refuge {
    /** How it stands now. Quick, and never throws for what is wrong with the disk. */
    Standing standing();

    /**
     * How it stands.
     *
     * @param events how many wait
     * @param bytes how many bytes they have
     * @param oldest when the oldest came, null when none waits
     * @param kept how many came here since this process started
     * @param damaged how many were set aside because they cannot be stored
     * @param accepts whether it would take another one now
     */
    record Standing(long events, long bytes, @Nullable Instant oldest, long kept, long damaged, boolean accepts) {}
}
