package io.scribehook.speech;

import java.io.IOException;
import java.nio.file.Path;

/** The bundled model, unpacked once for all tests of the module, and an engine that they may share but not close. */
final class TestModel {
    static final Path DIRECTORY = unpacked();
    static final SpeechEngine ENGINE = engine(2);

    private TestModel() {}

    static SpeechEngine engine(int parallelJobs) {
        try {
            NativeLibrary.load(Path.of("target", "native"));
            return SpeechEngine.open(DIRECTORY, parallelJobs);
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private static Path unpacked() {
        try {
            return BundledModel.unpackedIn(Path.of("target", "speech"));
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
