package io.scribehook.app.command;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/** Shows what happened, one line for each step, with the time since the beginning. */
final class Steps {
    private static final int WIDTH = 100;

    private final PrintStream out;
    private final long began = System.nanoTime();
    private boolean complete = true;

    Steps(PrintStream out) {
        this.out = out;
    }

    void happened(String step, String what) {
        line(step, what);
    }

    /** A step that was to happen and did not. */
    void missing(String step, String why) {
        complete = false;
        line(step, "NOT DONE: " + why);
    }

    void say(String text) {
        out.println(text);
    }

    /** Whether every step happened. */
    boolean complete() {
        return complete;
    }

    Duration since() {
        return Duration.ofNanos(System.nanoTime() - began);
    }

    private void line(String step, String what) {
        double seconds = since().toMillis() / 1000.0;
        String shown = what.length() > WIDTH ? what.substring(0, WIDTH - 3) + "..." : what;
        out.printf(Locale.ROOT, "%7.2f s  %-13s %s%n", seconds, step, shown);
        out.flush();
    }
}
