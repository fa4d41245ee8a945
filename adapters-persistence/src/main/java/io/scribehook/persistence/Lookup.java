package io.scribehook.persistence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Rows by a key; what is looked up at once is looked up by one query. Sees all that was committed before. Thread-safe. */
final class Lookup<V> {
    private final Jdbi jdbi;
    private final String sql;
    private final String key;
    private final RowMapper<V> mapper;
    private final Together<UUID, List<V>> together = new Together<>(Together.Traveller.ASKER, 1, this::read);

    /**
     * @param sql asks for the rows of {@code any(:keys)}, those of one key in order
     * @param key the column that holds it
     */
    Lookup(Jdbi jdbi, String sql, String key, RowMapper<V> mapper) {
        this.jdbi = jdbi;
        this.sql = KeptPlans.LOOKING_UP + ";\n" + sql;
        this.key = key;
        this.mapper = mapper;
    }

    List<V> all(UUID value) {
        return together.ask(value);
    }

    Optional<V> one(UUID value) {
        return all(value).stream().findFirst();
    }

    private List<List<V>> read(List<UUID> keys) {
        record Found<V>(UUID key, V value) {}
        Map<UUID, List<V>> byKey = new HashMap<>();
        List<Found<V>> rows = jdbi.withHandle(handle -> new Rows<>(keys, handle.createQuery(sql))
                .uuids("keys", it -> it)
                .statement()
                .execute(KeptPlans::afterSettings)
                .map((row, context) -> new Found<>(Columns.uuid(row, key), mapper.map(row, context)))
                .list());
        for (var row : rows)
            byKey.computeIfAbsent(row.key(), _ -> new ArrayList<>()).add(row.value());
        return keys.stream().map(it -> byKey.getOrDefault(it, List.of())).toList();
    }
}
