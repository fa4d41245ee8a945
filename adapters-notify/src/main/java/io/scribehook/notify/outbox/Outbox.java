package io.scribehook.notify.outbox;

import io.micronaut.context.annotation.Property;
import io.scribehook.domain.followup.AttemptResult;
import io.scribehook.domain.followup.FollowUpId;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * Messages as files in {@code <data-directory>/outbox}, for trying the service out without sending anything. A channel
 * writes here only when its configuration says so. Thread-safe.
 */
@Singleton
public class Outbox {
    /** The receipt of everything that lands here. */
    public static final String RECEIPT = "written, not sent";

    private final Path directory;

    public Outbox(@Property(name = "scribehook.data-directory", defaultValue = "data") Path dataDirectory) {
        this.directory = dataDirectory.resolve("outbox");
    }

    /** Writes the whole file or nothing; the same key and extension replace what was written before. */
    public AttemptResult write(FollowUpId key, String extension, byte[] content) {
        Path target = directory.resolve(key + "." + extension);
        Path draft = directory.resolve(key + "." + extension + ".part");
        try {
            Files.createDirectories(directory);
            try (FileChannel file = FileChannel.open(
                    draft, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
                var bytes = ByteBuffer.wrap(content);
                while (bytes.hasRemaining()) file.write(bytes);
                file.force(true);
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return new AttemptResult.Sent(RECEIPT);
        } catch (IOException e) {
            return new AttemptResult.Again(
                    "The outbox cannot be written: " + e.getClass().getSimpleName() + ".");
        }
    }
}
