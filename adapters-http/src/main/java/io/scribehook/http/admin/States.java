package io.scribehook.http.admin;

import java.util.List;

/** The names of the states by which lists can be narrowed down, in the order in which they usually come. */
public final class States {
    public static final List<String> OF_JOBS =
            List.of("accepted", "submitting", "waiting", "uncertain", "completed", "failed", "expired");
    public static final List<String> OF_CALLBACKS = List.of("received", "interpreted", "quarantined");
    public static final List<String> OF_FOLLOW_UPS =
            List.of("waiting", "running", "done", "dead", "skipped", "unknown");

    private States() {}
}
