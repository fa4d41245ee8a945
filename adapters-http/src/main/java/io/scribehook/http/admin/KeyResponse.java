package io.scribehook.http.admin;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;
import io.scribehook.http.access.Keys;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A key, without its secret. */
@ApiDocument
record KeyResponse(
        String prefix,
        String name,
        List<String> scopes,
        Instant createdAt,
        @Nullable Instant expiresAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt) {

    static KeyResponse of(ApiKey key) {
        return new KeyResponse(
                key.prefix(),
                key.name(),
                names(key.scopes()),
                key.createdAt(),
                key.expiresAt(),
                key.lastUsedAt(),
                key.revokedAt());
    }

    static List<String> names(Collection<Scope> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> scope.name().toLowerCase(Locale.ROOT))
                .toList();
    }

    /**
     * A new key.
     *
     * @param key the whole key, shown this once
     */
    @ApiDocument
    record Minted(
            String prefix,
            String name,
            List<String> scopes,
            @Nullable Instant expiresAt,
            String key) {
        static Minted of(Keys.Minted minted) {
            return new Minted(
                    minted.key().prefix(),
                    minted.key().name(),
                    names(minted.key().scopes()),
                    minted.key().expiresAt(),
                    minted.text());
        }

        @Override
        public String toString() {
            return "Minted[" + prefix + "]";
        }
    }
}
