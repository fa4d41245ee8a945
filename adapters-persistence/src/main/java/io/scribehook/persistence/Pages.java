package io.scribehook.persistence;

import io.scribehook.domain.overview.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Pages out of rows of which one more was asked for than the page has. */
final class Pages {
    private Pages() {}

    static <T> Page<T> of(List<T> oneMore, Function<T, UUID> id, Page.Asked asked) {
        if (oneMore.size() <= asked.limit()) return new Page<>(oneMore, null);
        List<T> items = oneMore.subList(0, asked.limit());
        return new Page<>(items, id.apply(items.getLast()));
    }
}
