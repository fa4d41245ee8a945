package io.scribehook.domain.fake;

import static java.util.Comparator.comparing;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

public final class InMemoryApiKeys implements ApiKeys {
    private final InMemoryStore store;

    public InMemoryApiKeys(InMemoryStore store) {
        this.store = store;
    }

    @Override
    public Optional<ApiKey> find(String prefix) {
        return store.reading(records -> Optional.ofNullable(records.apiKeys.get(prefix)));
    }

    @Override
    public List<ApiKey> all() {
        return store.reading(records -> records.apiKeys.values().stream()
                .sorted(comparing(ApiKey::createdAt).thenComparing(ApiKey::prefix))
                .toList());
    }

    @Override
    public void save(ApiKey key) {
        store.reading(records -> Optional.ofNullable(records.apiKeys.put(key.prefix(), key)));
    }

    @Override
    public void used(String prefix, Instant at) {
        store.reading(
                records -> Optional.ofNullable(records.apiKeys.computeIfPresent(prefix, (_, key) -> usedAt(key, at))));
    }

    private static ApiKey usedAt(ApiKey key, Instant at) {
        return new ApiKey(
                key.prefix(),
                key.name(),
                key.hash(),
                key.scopes(),
                key.createdAt(),
                key.expiresAt(),
                at,
                key.revokedAt());
    }
}
