package io.scribehook.persistence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Columns of a row. What the schema declares {@code not null} is never null. */
final class Columns {
    private Columns() {}

    static String text(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getString(column), column);
    }

    static @Nullable String optionalText(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(optionalUuid(row, column), column);
    }

    static @Nullable UUID optionalUuid(ResultSet row, String column) throws SQLException {
        return row.getObject(column, UUID.class);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getObject(column, OffsetDateTime.class), column)
                .toInstant();
    }

    static byte[] bytes(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(row.getBytes(column), column);
    }

    static <E extends Enum<E>> E constant(ResultSet row, String column, Class<E> type) throws SQLException {
        return Names.parse(type, text(row, column));
    }
}
