package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** One service per home, for as long as its process lives: the kernel releases the lock, even after SIGKILL. */
final class HomeLock implements AutoCloseable {

    // Closing any descriptor of a locked file drops a POSIX process's lock on it, so a second taker in this JVM must be
    // turned away before it opens the file.
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    // Far behind the text: Windows locks are mandatory, and the owner's number must stay readable.
    private static final long LOCKED_BYTE = Long.MAX_VALUE - 1;

    private final Path home;
    private final FileChannel channel;

    private HomeLock(Path home, FileChannel channel) {
        this.home = home;
        this.channel = channel;
    }

    static HomeLock take(HomeFiles files) throws IOException {
        Path home = files.home();
        long self = ProcessHandle.current().pid();
        if (!HELD_HERE.add(home)) {
            throw new HomeInUseException(home, OptionalLong.of(self));
        }
        boolean taken = false;
        FileChannel channel = null;
        try {
            channel = FileChannel.open(
                    files.lock(), StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            if (lock(channel) == null) {
                throw new HomeInUseException(home, owner(files.lock()));
            }
            channel.truncate(0);
            channel.write(ByteBuffer.wrap(Long.toString(self).getBytes(US_ASCII)));
            taken = true;
            return new HomeLock(home, channel);
        } finally {
            if (!taken) {
                HELD_HERE.remove(home);
                if (channel != null) {
                    channel.close();
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            try {
                channel.close();
            } finally {
                HELD_HERE.remove(home);
            }
        }
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock(LOCKED_BYTE, 1, false);
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    private static OptionalLong owner(Path file) throws IOException {
        String text = Files.readString(file).strip();
        return text.matches("\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
