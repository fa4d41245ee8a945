package io.scribehook.persistence.spool;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * A directory of one node, with one file for each thing put there: a header of one line, then a body. A file has its
 * name only once it is on the disk. The directory belongs to one process. Thread-safe.
 */
public final class Spool {
    private static final String SPOOLED = ".event";
    private static final String PARTIAL = ".partial";
    static final String DAMAGED = "damaged";

    private final Path directory;
    private final Budget budget;
    private final ConcurrentSkipListMap<String, Long> sizes = new ConcurrentSkipListMap<>();
    private final AtomicLong writes = new AtomicLong();
    private final AtomicLong kept = new AtomicLong();

    private Spool(Path directory, Budget budget) {
        this.directory = directory;
        this.budget = budget;
    }

    /**
     * Finds what a former process left there, and deletes what it had not finished. The directory is made when it is
     * first needed.
     *
     * @param maxBytes how much may be in it, headers included
     * @throws IOException when the directory is there and cannot be read
     */
    public static Spool at(Path directory, long maxBytes, int maxFiles) throws IOException {
        var spool = new Spool(directory, new Budget(maxBytes, maxFiles));
        if (Files.isDirectory(directory)) spool.recover();
        return spool;
    }

    private void recover() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*" + PARTIAL)) {
            for (Path partial : left) Files.deleteIfExists(partial);
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(directory, "*" + SPOOLED)) {
            for (Path file : left) {
                String name = file.getFileName().toString();
                long size = Files.size(file);
                budget.found(size);
                sizes.put(name.substring(0, name.length() - SPOOLED.length()), size);
            }
        }
    }

    /**
     * Durable when it returns.
     *
     * @param header one line
     * @throws SpoolFullException when there is no room within the limits
     * @throws IOException when it cannot be written
     */
    public void put(UUID id, String header, Body body) throws IOException {
        byte[] line = (header + "\n").getBytes(UTF_8);
        long size = line.length + body.length();
        budget.take(size);
        Path partial = directory.resolve(id + "." + writes.incrementAndGet() + PARTIAL);
        try {
            DurableFiles.createDirectory(directory);
            write(partial, line, body);
            Files.move(partial, file(id.toString()), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | RuntimeException e) {
            budget.giveBack(size);
            deleteQuietly(partial, e);
            throw e;
        }
        // From here on it counts, even if the rename turns out not to be durable: then it is drained all the same.
        Long before = sizes.put(id.toString(), size);
        if (before != null) budget.giveBack(before);
        kept.incrementAndGet();
        DurableFiles.sync(directory);
    }

    private static void write(Path file, byte[] line, Body body) throws IOException {
        try (FileChannel channel = DurableFiles.create(file)) {
            OutputStream out = Channels.newOutputStream(channel);
            out.write(line);
            try (InputStream in = body.open()) {
                if (in.transferTo(out) != body.length()) throw new IOException("the body has another length");
            }
            channel.force(true);
        }
    }

    private static void deleteQuietly(Path partial, Exception failure) {
        try {
            Files.deleteIfExists(partial);
        } catch (IOException e) {
            failure.addSuppressed(e);
        }
    }

    /** Whether less than this share of the limits, 0 to 1, is taken up. */
    public boolean isEmptierThan(double share) {
        return budget.isEmptierThan(share);
    }

    public boolean isEmpty() {
        return sizes.isEmpty();
    }

    /** How it stands, as far as the disk says. */
    public SpoolStanding standing() {
        return SpoolStanding.of(directory, budget, kept.get(), first());
    }

    /** The names of what is there, in the order of their ids, which is the order of time; what comes later may show. */
    public Iterable<String> names() {
        return sizes.keySet();
    }

    /**
     * What was put there under that name.
     *
     * @throws IOException when it cannot be read, or has no header
     */
    public Spooled read(String name) throws IOException {
        return Spooled.read(file(name));
    }

    /** It may come back after a power failure. */
    public void remove(String name) throws IOException {
        Files.deleteIfExists(file(name));
        forget(name);
    }

    /** Keeps it for people, in the directory {@code damaged}. */
    public void setAside(String name) throws IOException {
        Path damaged = directory.resolve(DAMAGED);
        DurableFiles.createDirectory(damaged);
        Files.move(file(name), damaged.resolve(name + SPOOLED), StandardCopyOption.ATOMIC_MOVE);
        DurableFiles.sync(damaged);
        forget(name);
    }

    private @Nullable Path first() {
        var first = sizes.firstEntry();
        return first == null ? null : file(first.getKey());
    }

    private void forget(String name) {
        Long size = sizes.remove(name);
        if (size != null) budget.giveBack(size);
    }

    private Path file(String name) {
        return directory.resolve(name + SPOOLED);
    }
}
