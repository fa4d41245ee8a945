package io.scribehook.domain.overview;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, the newest first. Cursors are ids, which sort by time: what is inserted meanwhile is neither skipped
 * nor repeated.
 *
 * @param next where the next page begins, null when there is none
 */
public record Page<T>(List<T> items, @Nullable UUID next) {
    /** The most items a page has. */
    public static final int LARGEST = 200;

    public Page {
        items = List.copyOf(items);
    }

    /**
     * Which page is asked for.
     *
     * @param limit 1 to {@link #LARGEST}
     * @param before only items whose id sorts before it, null for the first page
     */
    public record Asked(int limit, @Nullable UUID before) {
        public Asked {
            if (limit < 1 || limit > LARGEST)
                throw new IllegalArgumentException("a page has 1 to " + LARGEST + " items");
        }
    }
}
