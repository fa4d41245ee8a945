package io.scribehook.app.command.remote;

import io.scribehook.app.command.Exit;

/** Ends a command with a sentence for people and a status for scripts. */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final Exit exit;

    public Failure(Exit exit, String message) {
        super(message, null, false, false);
        this.exit = exit;
    }

    public Exit exit() {
        return exit;
    }
}
