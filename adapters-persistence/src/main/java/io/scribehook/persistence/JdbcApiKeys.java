package io.scribehook.persistence;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@Singleton
final class JdbcApiKeys implements ApiKeys {
    private final ApiKeyRows rows;

    JdbcApiKeys(ApiKeyRows rows) {
        this.rows = rows;
    }

    @Override
    public Optional<ApiKey> find(String prefix) {
        return rows.findById(prefix).map(ApiKeyRow::toDomain);
    }

    @Override
    public List<ApiKey> all() {
        return rows.findAllOrderByCreatedAtAndPrefix().stream()
                .map(ApiKeyRow::toDomain)
                .toList();
    }

    @Override
    public void save(ApiKey key) {
        rows.put(ApiKeyRow.of(key));
    }

    @Override
    public void used(String prefix, Instant at) {
        rows.used(prefix, at);
    }
}
