package io.scribehook.http.console;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What every page has around it.
 *
 * @param here which part of the console it is, for the navigation
 * @param visitor null before signing in
 * @param assets changes whenever a style or a script does
 * @param live whether the page follows what changes
 */
record Frame(String title, String here, @Nullable Visitor visitor, String assets, boolean live, Instant now) {
    String current(String part) {
        return here.equals(part) ? "page" : "false";
    }

    boolean operates() {
        return visitor != null && visitor.operates();
    }

    String csrf() {
        return visitor == null ? "" : visitor.csrf();
    }
}
