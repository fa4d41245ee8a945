package io.scribehook.domain.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key to the API, without its secret.
 *
 * @param prefix its first characters, by which it is found and shown; unique
 * @param name what it is for, in its owner's words
 * @param hash of the whole key, as the adapter that checks it computes it
 * @param expiresAt null for never
 * @param revokedAt null while it is in force
 */
public record ApiKey(
        String prefix,
        String name,
        String hash,
        Set<Scope> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    public ApiKey {
        scopes = Set.copyOf(scopes);
    }

    public boolean allows(Scope scope) {
        return scopes.contains(scope) || scopes.contains(Scope.ADMIN);
    }

    public boolean inForce(Instant now) {
        return revokedAt == null && (expiresAt == null || expiresAt.isAfter(now));
    }

    @Override
    public String toString() {
        return "ApiKey[" + prefix + "]";
    }
}
