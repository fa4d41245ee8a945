package io.scribehook.persistence;

import io.scribehook.domain.checkup.SelfCheck;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.nio.file.Files;

/** Whether bodies can be compressed here. */
@Singleton
final class NativeZstandardCheck implements SelfCheck {
    private final DataConfig data;
    private final Provider<NativeZstandard> zstandard;

    NativeZstandardCheck(DataConfig data, Provider<NativeZstandard> zstandard) {
        this.data = data;
        this.zstandard = zstandard;
    }

    @Override
    public String subject() {
        return "native code";
    }

    @Override
    public Finding look() {
        if (!Files.isDirectory(data.dataDirectory()))
            return new Finding.Off("The data directory, from which it is loaded, is not there yet.");
        return zstandard.get().trouble() == null
                ? new Finding.Fine("Zstandard's library is loaded: bodies are stored compressed.")
                : new Finding.Wrong(
                        "Zstandard's library cannot be loaded: bodies are stored uncompressed, and compressed ones"
                                + " cannot be read.",
                        "Put scribehook.data-directory on a file system from which programs may be run (no noexec).");
    }
}
