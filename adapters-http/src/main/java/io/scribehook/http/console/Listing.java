package io.scribehook.http.console;

import io.scribehook.domain.overview.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A list with its filters.
 *
 * @param path where it is
 * @param none what is said when nothing is found
 * @param verbs what can be done to all that are found, by verb; empty where nothing can
 */
record Listing(
        Frame frame,
        String path,
        String none,
        Filters filters,
        List<Rows.Row> rows,
        @Nullable String more,
        List<Verb> verbs) {
    /**
     * Something that can be done to all of them.
     *
     * @param warning what to think of before, empty for nothing
     */
    record Verb(String name, String label, String warning) {}

    static <T> Listing of(
            Frame frame, String path, Filters filters, Page<T> found, Function<List<T>, List<Rows.Row>> rows) {
        return new Listing(
                frame,
                path,
                "Nothing is like that.",
                filters,
                rows.apply(found.items()),
                filters.query().more(path, found.next()),
                List.of());
    }

    /** The page itself, to come back to. */
    String here() {
        return filters.query().here(path);
    }

    /** With what can be done to all of them, where there are any and the visitor may do it. */
    Listing with(List<Verb> all) {
        boolean may = frame.operates() && !rows.isEmpty();
        return new Listing(frame, path, none, filters, rows, more, may ? all : List.of());
    }
}
