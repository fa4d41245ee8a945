package io.scribehook.persistence;

import io.scribehook.domain.checkup.SelfCheck;
import io.scribehook.persistence.spool.SpoolStanding;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Objects;

/** Looks at the spool's directory from outside: opening it would tidy up behind a service that runs. */
@Singleton
final class SpoolCheck implements SelfCheck {
    private final Path directory;

    SpoolCheck(SpoolConfig config, DataConfig data) {
        directory = Objects.requireNonNullElseGet(
                config.directory(), () -> data.dataDirectory().resolve("spool"));
    }

    @Override
    public String subject() {
        return "spool";
    }

    @Override
    public Finding look() {
        if (!SpoolStanding.writable(directory))
            return new Finding.Wrong(
                    "It cannot be written, or its disk is full.",
                    "See scribehook.spool.directory: its owner, its mount, its disk.");
        int damaged = SpoolStanding.files(directory.resolve("damaged"));
        if (damaged > 0)
            return new Finding.Wrong(
                    damaged + " callbacks were set aside as damaged.", "The log says why, as spool.damaged.");
        return new Finding.Fine("It can be written; " + SpoolStanding.files(directory) + " files are in it.");
    }
}
