package io.scribehook.persistence;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;
import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code api_keys}.
 *
 * @param scopes their names, separated by spaces
 */
@MappedEntity("api_keys")
record ApiKeyRow(
        @Id String prefix,
        String name,
        String hash,
        String scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static ApiKeyRow of(ApiKey key) {
        return new ApiKeyRow(
                key.prefix(),
                key.name(),
                key.hash(),
                key.scopes().stream().map(Names::of).sorted().collect(Collectors.joining(" ")),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }

    ApiKey toDomain() {
        return new ApiKey(
                prefix,
                name,
                hash,
                Stream.of(scopes.split(" "))
                        .filter(scope -> !scope.isEmpty())
                        .map(scope -> Names.parse(Scope.class, scope))
                        .collect(Collectors.toSet()),
                createdAt,
                expiresAt,
                lastUsedAt,
                revokedAt);
    }

    @Override
    public String toString() {
        return "ApiKeyRow[" + prefix + "]";
    }
}
