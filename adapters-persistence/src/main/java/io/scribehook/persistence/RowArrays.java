package io.scribehook.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Many rows for one statement: an array for each column, to be taken apart by {@code unnest}.
 *
 * @param <R> what it is itself
 */
abstract class RowArrays<T, R> {
    private final List<T> rows;

    RowArrays(List<T> rows) {
        this.rows = rows;
    }

    final R texts(String name, Function<T, @Nullable String> column) {
        return array(name, "text", String[]::new, row -> {
            String text = column.apply(row);
            return text == null ? null : Storable.text(text);
        });
    }

    final R uuids(String name, Function<T, @Nullable UUID> column) {
        return array(name, "uuid", UUID[]::new, column);
    }

    final R numbers(String name, Function<T, @Nullable Long> column) {
        return array(name, "int8", Long[]::new, column);
    }

    /** As text: PostgreSQL's driver knows no arrays of times. */
    final R times(String name, Function<T, @Nullable Instant> column) {
        return array(name, "text", String[]::new, row -> {
            var time = column.apply(row);
            return time == null ? null : Storable.time(time).toString();
        });
    }

    /** As text, for the same reason. */
    final R flags(String name, Function<T, Boolean> column) {
        return array(name, "text", String[]::new, row -> column.apply(row).toString());
    }

    final R bytes(String name, Function<T, byte[]> column) {
        return array(name, "bytea", byte[][]::new, column);
    }

    /** Of the type of its values: the driver sends only such arrays in binary form. */
    private <V extends @Nullable Object> R array(
            String name, String type, IntFunction<@Nullable Object[]> make, Function<T, V> column) {
        @Nullable Object[] values = make.apply(rows.size());
        for (int i = 0; i < values.length; i++) values[i] = column.apply(rows.get(i));
        return array(name, type, values);
    }

    /** Takes a column of that name. */
    abstract R array(String name, String type, @Nullable Object[] values);
}
