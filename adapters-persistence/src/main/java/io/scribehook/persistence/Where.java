package io.scribehook.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The conditions of a list, of which only those count that are asked for. */
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new HashMap<>();

    /** The condition holds where the value, which it names as a parameter, is not null. */
    Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
        return this;
    }

    /** A further value that a condition names. */
    Where value(String name, Object value) {
        values.put(name, value);
        return this;
    }

    /** Two conditions at once, as one that holds for a range. */
    Where within(String column, IdRange range) {
        return and(column + " < :below", "below", range.below()).and(column + " >= :least", "least", range.least());
    }

    /** A {@code where} clause, or nothing. */
    String sql() {
        return conditions.isEmpty() ? "" : "where " + String.join(" and ", conditions);
    }

    Map<String, Object> values() {
        return values;
    }
}
