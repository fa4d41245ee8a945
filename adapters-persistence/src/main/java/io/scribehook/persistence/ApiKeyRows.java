package io.scribehook.persistence;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@JdbcRepository(dialect = Dialect.POSTGRES)
interface ApiKeyRows extends GenericRepository<ApiKeyRow, String> {
    Optional<ApiKeyRow> findById(String prefix);

    List<ApiKeyRow> findAllOrderByCreatedAtAndPrefix();

    @Query("""
            insert into api_keys (prefix, name, hash, scopes, created_at, expires_at, last_used_at, revoked_at)
            values (:prefix, :name, :hash, :scopes, :createdAt, :expiresAt, :lastUsedAt, :revokedAt)
            on conflict (prefix) do update
            set name = excluded.name, hash = excluded.hash, scopes = excluded.scopes, created_at = excluded.created_at,
                expires_at = excluded.expires_at, last_used_at = excluded.last_used_at,
                revoked_at = excluded.revoked_at""")
    void put(ApiKeyRow row);

    @Query("""
            update api_keys set last_used_at = :at
            where prefix = :prefix and (last_used_at is null or last_used_at < :at)""")
    void used(String prefix, Instant at);
}
