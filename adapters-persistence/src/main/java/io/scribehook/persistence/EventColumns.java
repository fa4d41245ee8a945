package io.scribehook.persistence;

import io.scribehook.domain.callback.CallbackEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Events as arrays, one for each column. Bound by hand: this is done for every callback, and the driver sends only arrays
 * of some types in binary form.
 */
record EventColumns(List<SmallEvent> events) {
    /** What tells one delivery from another: two parameters. */
    int bindKeys(PreparedStatement statement, int first) throws SQLException {
        Connection connection = statement.getConnection();
        statement.setArray(
                first, connection.createArrayOf("uuid", texts(it -> it.id().toString())));
        statement.setArray(first + 1, connection.createArrayOf("bytea", keys()));
        return first + 2;
    }

    /** The keys, and again with their ids: three. */
    void bindHeld(PreparedStatement statement) throws SQLException {
        bindKeys(statement, 2);
        statement.setArray(1, statement.getConnection().createArrayOf("bytea", keys()));
    }

    /** Everything: fifteen parameters. */
    void bindAll(PreparedStatement statement) throws SQLException {
        int next = bindKeys(statement, 1);
        Connection connection = statement.getConnection();
        for (@Nullable
        String[] column : List.of(
                texts(it -> text(JdbcInbox.submission(it.address()))),
                texts(it -> JdbcInbox.source(it.address())),
                texts(it -> it.provider().value()),
                texts(it -> Names.of(it.origin())),
                texts(it -> Storable.text(it.method())),
                texts(it -> Storable.text(it.query())),
                texts(it -> Labels.write(it.headers())),
                texts(it -> Names.of(it.proof())),
                texts(it -> Storable.time(it.receivedAt()).toString())))
            statement.setArray(next++, connection.createArrayOf("text", column));
        statement.setArray(next++, connection.createArrayOf("text", encodings()));
        statement.setArray(
                next++,
                connection.createArrayOf("int8", numbers(it -> it.event().bytes())));
        statement.setArray(next++, connection.createArrayOf("int8", numbers(SmallEvent::length)));
        statement.setArray(
                next,
                connection.createArrayOf(
                        "bytea", events.stream().map(it -> it.body().bytes()).toArray(byte[][]::new)));
    }

    private byte[][] keys() {
        return events.stream().map(SmallEvent::key).toArray(byte[][]::new);
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private @Nullable String[] texts(Function<CallbackEvent, @Nullable String> value) {
        var texts = new @Nullable String[events.size()];
        for (int i = 0; i < texts.length; i++)
            texts[i] = value.apply(events.get(i).event());
        return texts;
    }

    private String[] encodings() {
        return events.stream().map(it -> Names.of(it.body().encoding())).toArray(String[]::new);
    }

    private Long[] numbers(Function<SmallEvent, Long> value) {
        return events.stream().map(value).toArray(Long[]::new);
    }
}
