package io.scribehook.app.command.remote;

import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** One line that changes in place, on a terminal; nothing at all elsewhere. Not thread-safe but for {@link #sent}. */
final class Progress {
    private static final int WIDTH = 30;
    private static final long BETWEEN_NANOS = 100_000_000;

    private final PrintWriter out;
    private final boolean shown;
    private long last = System.nanoTime() - BETWEEN_NANOS;

    Progress(PrintWriter out, boolean shown) {
        this.out = out;
        this.shown = shown;
    }

    /** Where people look: their terminal, or nowhere. */
    @SuppressWarnings("SystemConsoleNull") // NullAway believes what it was before JDK 22
    static Progress onTerminal(PrintWriter err) {
        return new Progress(err, System.console() != null && System.console().isTerminal());
    }

    /** So much of an upload is handed over. */
    synchronized void sent(long bytes, long ofBytes) {
        long now = System.nanoTime();
        boolean whole = bytes >= ofBytes;
        if (!whole && now - last < BETWEEN_NANOS) return;
        last = now;
        double share = ofBytes == 0 ? 1 : (double) bytes / ofBytes;
        line(String.format(Locale.ROOT, "uploading %s of %.1f MB", bar(share), ofBytes / 1e6));
    }

    /** The job goes on, and so much of the recording was heard. */
    void hearing(double share, long seconds) {
        line("transcribing " + bar(share) + " after " + seconds + " s");
    }

    private static String bar(double share) {
        double part = Math.clamp(share, 0, 1);
        int full = (int) (part * WIDTH);
        return String.format(
                Locale.ROOT, "[%s%s] %3d %%", "#".repeat(full), " ".repeat(WIDTH - full), (int) (part * 100));
    }

    /** This is so, for so long. */
    void waiting(String state, long seconds) {
        line(state + " for " + seconds + " s");
    }

    /** So many were found by now, of as many as there were, if that is known. */
    void counting(long found, @Nullable Long of) {
        line(found + (of == null ? "" : " of " + of) + " found so far");
    }

    void done() {
        if (!shown) return;
        out.print("\r\u001b[K");
        out.flush();
    }

    private void line(String text) {
        if (!shown) return;
        out.print("\r\u001b[K" + text);
        out.flush();
    }
}
