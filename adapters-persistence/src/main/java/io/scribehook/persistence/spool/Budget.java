package io.scribehook.persistence.spool;

/** How much the spool holds, what is being written included. Thread-safe. */
final class Budget {
    private final long maxBytes;
    private final int maxFiles;
    private long bytes;
    private int files;

    Budget(long maxBytes, int maxFiles) {
        this.maxBytes = maxBytes;
        this.maxFiles = maxFiles;
    }

    synchronized void take(long size) throws SpoolFullException {
        if (files >= maxFiles || size > maxBytes - bytes) throw new SpoolFullException();
        found(size);
    }

    /** It is there already, whatever the limits are now. */
    synchronized void found(long size) {
        files++;
        bytes += size;
    }

    synchronized void giveBack(long size) {
        files--;
        bytes -= size;
    }

    synchronized int files() {
        return files;
    }

    synchronized boolean isEmptierThan(double share) {
        return bytes < maxBytes * share && files < maxFiles * share;
    }

    synchronized long bytes() {
        return bytes;
    }

    /** Whether there is room for something small. */
    synchronized boolean hasRoom() {
        return files < maxFiles && bytes < maxBytes;
    }
}
