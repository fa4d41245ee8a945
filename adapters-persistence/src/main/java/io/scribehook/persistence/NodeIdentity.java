package io.scribehook.persistence;

import jakarta.annotation.PreDestroy;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who this node is, over restarts: a file in its data directory says so, and is locked as long as the process lives. So
 * whatever the database knows to be held by a node of that name when it starts was held by one that is dead. A second
 * process over the same directory, and one that cannot write there, have a new name each time.
 */
@Singleton
final class NodeIdentity implements AutoCloseable {
    private static final Logger log = LoggerFactory.getLogger(NodeIdentity.class);
    private static final int LENGTH = 36;

    private final UUID id;
    private final @Nullable FileChannel locked;

    NodeIdentity(DataConfig config) {
        Path file = config.dataDirectory().resolve("node-id");
        locked = lock(file);
        id = locked == null ? UUID.randomUUID() : readOrWrite(locked, file);
    }

    private static @Nullable FileChannel lock(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (isLocked(channel)) return channel;
            channel.close();
            log.warn("node.name_is_taken file={}", file);
        } catch (IOException e) {
            log.warn("node.has_no_name file={} reason={}", file, e.toString());
        }
        return null;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static UUID readOrWrite(FileChannel channel, Path file) {
        try {
            var text = ByteBuffer.allocate(LENGTH);
            if (channel.read(text, 0) == LENGTH)
                return UUID.fromString(new String(text.array(), StandardCharsets.US_ASCII));
            UUID id = UUID.randomUUID();
            channel.write(ByteBuffer.wrap(id.toString().getBytes(StandardCharsets.US_ASCII)), 0);
            channel.force(true);
            return id;
        } catch (IOException | IllegalArgumentException e) {
            log.warn("node.has_no_name file={} reason={}", file, e.toString());
            return UUID.randomUUID();
        }
    }

    UUID id() {
        return id;
    }

    @PreDestroy
    @Override
    public void close() throws IOException {
        if (locked != null) locked.close();
    }
}
