package io.scribehook.persistence;

import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Many rows for one statement of Jdbi. */
final class Rows<T, S extends SqlStatement<S>> extends RowArrays<T, Rows<T, S>> {
    private final S statement;

    Rows(List<T> rows, S statement) {
        super(rows);
        this.statement = statement;
    }

    S statement() {
        return statement;
    }

    @Override
    Rows<T, S> array(String name, String type, @Nullable Object[] values) {
        statement.bind(
                name,
                (position, prepared, _) ->
                        prepared.setArray(position, prepared.getConnection().createArrayOf(type, values)));
        return this;
    }
}
