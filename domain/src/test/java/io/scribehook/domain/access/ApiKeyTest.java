package io.scribehook.domain.access;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApiKeyTest {
    @Test
    void a_key_allows_its_scopes_and_no_others() {
        ApiKey key = key(Set.of(Scope.SUBMIT, Scope.READ), null, null);

        assertThat(key.allows(Scope.SUBMIT)).isTrue();
        assertThat(key.allows(Scope.READ)).isTrue();
        assertThat(key.allows(Scope.OPERATE)).isFalse();
        assertThat(key.allows(Scope.ADMIN)).isFalse();
    }

    @Test
    void an_administrators_key_allows_everything() {
        for (Scope scope : Scope.values())
            assertThat(key(Set.of(Scope.ADMIN), null, null).allows(scope)).isTrue();
    }

    @Test
    void a_key_is_in_force_until_it_expires_or_is_revoked() {
        assertThat(key(Set.of(), null, null).inForce(NOW)).isTrue();
        assertThat(key(Set.of(), NOW.plusMillis(1), null).inForce(NOW)).isTrue();
        assertThat(key(Set.of(), NOW, null).inForce(NOW)).isFalse();
        assertThat(key(Set.of(), null, NOW).inForce(NOW)).isFalse();
    }

    @Test
    void a_key_shows_its_prefix_and_never_its_hash() {
        assertThat(key(Set.of(), null, null)).hasToString("ApiKey[sk_a]");
    }

    private static ApiKey key(Set<Scope> scopes, @Nullable Instant expiresAt, @Nullable Instant revokedAt) {
        return new ApiKey("sk_a", "name", "hash", scopes, NOW, expiresAt, null, revokedAt);
    }
}
