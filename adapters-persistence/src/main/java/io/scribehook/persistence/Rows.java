package io.scribehook.persistence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Many rows for one statement: an array for each column, to be taken apart by {@code unnest}. */
final class Rows<T, S extends SqlStatement<S>> {
    private final List<T> rows;
    private final S statement;

    Rows(List<T> rows, S statement) {
        this.rows = rows;
        this.statement = statement;
    }

    Rows<T, S> texts(String name, Function<T, @Nullable String> column) {
        return bind(name, "text", row -> {
            String text = column.apply(row);
            return text == null ? null : Storable.text(text);
        });
    }

    Rows<T, S> uuids(String name, Function<T, @Nullable UUID> column) {
        return bind(name, "uuid", column);
    }

    Rows<T, S> numbers(String name, Function<T, @Nullable Long> column) {
        return bind(name, "int8", column);
    }

    /** As text: PostgreSQL's driver knows no arrays of times. */
    Rows<T, S> times(String name, Function<T, @Nullable Instant> column) {
        return bind(name, "text", row -> {
            var time = column.apply(row);
            return time == null ? null : Storable.time(time).toString();
        });
    }

    Rows<T, S> bytes(String name, Function<T, byte[]> column) {
        return array(name, "bytea", rows.stream().map(column).toArray(byte[][]::new));
    }

    S statement() {
        return statement;
    }

    private Rows<T, S> bind(String name, String type, Function<T, ? extends @Nullable Object> column) {
        var values = new @Nullable Object[rows.size()];
        for (int i = 0; i < values.length; i++) values[i] = column.apply(rows.get(i));
        return array(name, type, values);
    }

    private Rows<T, S> array(String name, String type, @Nullable Object[] values) {
        statement.bind(
                name,
                (position, prepared, _) ->
                        prepared.setArray(position, prepared.getConnection().createArrayOf(type, values)));
        return this;
    }
}
