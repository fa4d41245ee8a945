package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;

import io.scribehook.domain.overview.Page;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts a page out of everything. */
final class Paging {
    private Paging() {}

    static <T> Page<T> page(Stream<T> all, Function<T, UUID> id, Page.Asked asked) {
        UUID before = asked.before();
        List<T> found = all.filter(it -> before == null || Records.BY_ID.compare(id.apply(it), before) < 0)
                .sorted(comparing(id, Records.BY_ID).reversed())
                .limit(asked.limit() + 1L)
                .toList();
        if (found.size() <= asked.limit()) return new Page<>(found, null);
        List<T> items = found.subList(0, asked.limit());
        return new Page<>(items, id.apply(items.getLast()));
    }
}
