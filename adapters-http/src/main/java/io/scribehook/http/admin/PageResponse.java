package io.scribehook.http.admin;

import io.scribehook.domain.overview.Page;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a list, the newest first.
 *
 * @param next the {@code cursor} of the next page, null when there is none
 */
@ApiDocument
record PageResponse<T>(List<T> items, @Nullable String next) {
    static <A, T> PageResponse<T> of(Page<A> page, Function<? super A, T> each) {
        return new PageResponse<>(
                page.items().stream().map(each).toList(),
                page.next() == null ? null : page.next().toString());
    }
}
