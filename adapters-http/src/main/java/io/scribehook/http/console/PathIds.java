package io.scribehook.http.console;

import io.scribehook.http.problem.Refusal;
import java.util.UUID;

/** Ids as they stand in paths: what cannot be an id names nothing. */
final class PathIds {
    private PathIds() {}

    static UUID of(String what, String text) {
        try {
            UUID id = UUID.fromString(text);
            if (id.toString().equalsIgnoreCase(text)) return id;
        } catch (IllegalArgumentException _) {
            // no id
        }
        throw Refusal.noSuch(what);
    }
}
