package io.scribehook.speech;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine's native library: whether it can be loaded is known soon after the start, not when a recording comes. */
@Singleton
public final class SpeechLibrary {
    private static final Logger log = LoggerFactory.getLogger(SpeechLibrary.class);

    private final Path directory;
    private volatile @Nullable String trouble;

    SpeechLibrary(@Property(name = "scribehook.data-directory", defaultValue = "data") String dataDirectory) {
        this.directory = Path.of(dataDirectory).resolve("native").resolve("speech");
    }

    /** Begins to load it, on a thread of its own; returns at once. */
    public void loadInBackground() {
        Thread.ofPlatform().daemon().name("speech-library").start(this::tryToLoad);
    }

    private void tryToLoad() {
        try {
            load();
        } catch (UnsupportedPlatform e) {
            log.warn("native.speech_not_loaded: the provider local is not available. {}", e.getMessage());
        }
    }

    /** @throws UnsupportedPlatform if there is no library for this machine */
    void load() {
        try {
            NativeLibrary.load(directory);
            trouble = null;
        } catch (UnsupportedPlatform e) {
            trouble = e.getMessage();
            throw e;
        }
    }

    /** What keeps the engine from working, one sentence each; empty while nothing is known. */
    List<String> missing() {
        String known = trouble;
        return known == null ? List.of() : List.of(known);
    }
}
