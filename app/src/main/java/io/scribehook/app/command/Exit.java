package io.scribehook.app.command;

/** What a command's status tells a script. Numbers above 63 are those of {@code sysexits.h}. */
public enum Exit {
    OK(0),
    /** The service refused the request, or cannot work. */
    REFUSED(1),
    /** The command line is wrong; picocli's number. */
    USAGE(2),
    /** It ran, and what it waited or looked for is not so: a job without transcript, a check that failed. */
    NOT_SO(3),
    NOT_FOUND(4),
    UNREACHABLE(69),
    /** Something went wrong inside. */
    INTERNAL(70),
    /** Not now: overloaded, or waited in vain. */
    LATER(75),
    /** No key, a wrong one, or one that does not allow this. */
    DENIED(77),
    CONFIGURATION(78);

    private final int status;

    Exit(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }
}
