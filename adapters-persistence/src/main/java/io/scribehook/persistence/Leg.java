package io.scribehook.persistence;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One statement of a {@link Trip}. */
final class Leg<T> extends RowArrays<T, Leg<T>> {
    private static final Pattern NAME = Pattern.compile("(?<!:):([a-z_]+)");
    private static final Map<String, Numbered> KNOWN = new ConcurrentHashMap<>();

    private final Numbered statement;
    private final Map<String, Column> columns = new HashMap<>();
    private final Set<UUID> answer = new HashSet<>();

    /** Its values, as the connection sends them. */
    @FunctionalInterface
    private interface Column {
        Array on(Connection connection) throws SQLException;
    }

    /** A statement as JDBC knows it, and the names of its parameters in their order. */
    private record Numbered(String sql, List<String> names) {
        static Numbered of(String named) {
            var names = new ArrayList<String>();
            String sql = NAME.matcher(named).replaceAll(found -> {
                names.add(found.group(1));
                return "?";
            });
            return new Numbered(sql, List.copyOf(names));
        }
    }

    Leg(List<T> rows, String sql) {
        super(rows);
        statement = KNOWN.computeIfAbsent(sql, Numbered::of);
    }

    @Override
    Leg<T> array(String name, String type, @Nullable Object[] values) {
        columns.put(name, connection -> connection.createArrayOf(type, values));
        return this;
    }

    /** The ids that it returned, once the trip is over. */
    Set<UUID> answer() {
        return answer;
    }

    String sql() {
        return statement.sql();
    }

    /** Binds its parameters, the first of which comes after that number; the number of its last one. */
    int bind(PreparedStatement prepared, int before) throws SQLException {
        int number = before;
        for (String name : statement.names()) {
            Column column = Objects.requireNonNull(columns.get(name), name);
            prepared.setArray(++number, column.on(prepared.getConnection()));
        }
        return number;
    }

    void read(ResultSet rows) throws SQLException {
        while (rows.next()) answer.add(rows.getObject(1, UUID.class));
    }
}
