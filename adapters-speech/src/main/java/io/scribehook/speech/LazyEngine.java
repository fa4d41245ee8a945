package io.scribehook.speech;

import io.micronaut.context.annotation.Property;
import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The engine, loaded when the first recording comes: whoever never uses it pays neither time nor memory. */
@Singleton
final class LazyEngine {
    private final LocalConfig config;
    private final SpeechLibrary library;
    private final Path directory;
    private @Nullable SpeechEngine engine;
    private boolean closed;

    LazyEngine(
            LocalConfig config,
            SpeechLibrary library,
            @Property(name = "scribehook.data-directory", defaultValue = "data") String dataDirectory) {
        this.config = config;
        this.library = library;
        this.directory = Path.of(dataDirectory).resolve("speech");
    }

    synchronized SpeechEngine get() throws IOException {
        if (closed) throw new IOException("the service is stopping");
        if (engine == null) {
            library.load();
            Path model = config.modelDirectory() == null ? BundledModel.unpackedIn(directory) : config.modelDirectory();
            engine = SpeechEngine.open(model, config.jobsAtOnce());
        }
        return engine;
    }

    @PreDestroy
    synchronized void close() {
        closed = true;
        if (engine != null) engine.close();
    }
}
