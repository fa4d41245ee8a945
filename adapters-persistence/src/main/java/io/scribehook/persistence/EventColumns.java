package io.scribehook.persistence;

import io.scribehook.domain.callback.CallbackEvent;
import java.sql.Array;
import java.util.List;
import java.util.function.Function;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Events as arrays, one for each column. */
record EventColumns(List<SmallEvent> events) {
    /** What tells one delivery from another. */
    <S extends SqlStatement<S>> S bindKeys(S statement) {
        bind(statement, "ids", "uuid", values(event -> event.id().value()));
        bind(statement, "keys", "bytea", events.stream().map(SmallEvent::key).toArray(byte[][]::new));
        return statement;
    }

    <S extends SqlStatement<S>> S bindAll(S statement) {
        bindKeys(statement);
        bind(statement, "submissions", "uuid", values(event -> JdbcInbox.submission(event.address())));
        bind(statement, "sources", "text", values(event -> JdbcInbox.source(event.address())));
        bind(statement, "providers", "text", values(event -> event.provider().value()));
        bind(statement, "origins", "text", values(event -> Names.of(event.origin())));
        bind(statement, "methods", "text", values(event -> Storable.text(event.method())));
        bind(statement, "queries", "text", values(event -> Storable.text(event.query())));
        bind(statement, "headers", "text", values(event -> Labels.write(event.headers())));
        bind(statement, "bytes", "int8", values(CallbackEvent::bytes));
        bind(statement, "proofs", "text", values(event -> Names.of(event.proof())));
        bind(
                statement,
                "times",
                "text",
                values(event -> Storable.time(event.receivedAt()).toString()));
        bind(
                statement,
                "lengths",
                "int8",
                events.stream().map(SmallEvent::length).toArray());
        bind(
                statement,
                "encodings",
                "text",
                events.stream().map(it -> Names.of(it.body().encoding())).toArray());
        bind(
                statement,
                "bodies",
                "bytea",
                events.stream().map(it -> it.body().bytes()).toArray(byte[][]::new));
        return statement;
    }

    private @Nullable Object[] values(Function<CallbackEvent, @Nullable Object> value) {
        var values = new @Nullable Object[events.size()];
        for (int i = 0; i < values.length; i++)
            values[i] = value.apply(events.get(i).event());
        return values;
    }

    private static void bind(SqlStatement<?> statement, String name, String type, @Nullable Object[] values) {
        statement.bind(name, (position, prepared, _) -> {
            Array array = prepared.getConnection().createArrayOf(type, values);
            prepared.setArray(position, array);
        });
    }
}
