package io.scribehook.persistence.spool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a spool stands.
 *
 * @param files how many things are in it
 * @param bytes how much they take, headers included
 * @param oldest when the first of them was written, null when there is none
 * @param kept how many were put there since it was opened
 * @param damaged how many were set aside
 * @param accepts whether there is room within the limits and on the disk, and it may be written
 */
public record SpoolStanding(int files, long bytes, @Nullable Instant oldest, long kept, int damaged, boolean accepts) {
    /** A disk with less than this is as good as full. */
    private static final long LEAST_FREE_BYTES = 1 << 20;

    static SpoolStanding of(Path directory, Budget budget, long kept, @Nullable Path first) {
        return new SpoolStanding(
                budget.files(),
                budget.bytes(),
                first == null ? null : written(first),
                kept,
                files(directory.resolve(Spool.DAMAGED)),
                budget.hasRoom() && writable(directory));
    }

    private static @Nullable Instant written(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (IOException _) {
            return null;
        }
    }

    /** How many files are in a directory, none when there is no directory. */
    public static int files(Path directory) {
        String[] names = directory.toFile().list();
        return names == null ? 0 : names.length;
    }

    /**
     * Whether something could be put into a directory. It is made when it is first needed: until then it goes by what it
     * would be made in.
     */
    public static boolean writable(Path directory) {
        Path there = directory.toAbsolutePath();
        while (there.getParent() != null && !Files.exists(there)) there = there.getParent();
        try {
            return Files.isDirectory(there)
                    && Files.isWritable(there)
                    && Files.getFileStore(there).getUsableSpace() >= LEAST_FREE_BYTES;
        } catch (IOException _) {
            return false;
        }
    }
}
