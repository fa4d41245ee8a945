package io.scribehook.domain.contract;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** API keys come back as they went in. */
public abstract class ApiKeysContract {
    private ApiKeys keys;

    /** Keys with nothing in them; asked once before each test. */
    protected abstract ApiKeys noApiKeys() throws Exception;

    /** Writes what {@link ApiKeys#used} may write some time later. */
    protected void writeUses() {}

    @BeforeEach
    void open() throws Exception {
        keys = noApiKeys();
    }

    @Test
    void a_key_is_found_by_its_prefix() {
        ApiKey plain = key("sk_plain", Set.of(), NOW, null);
        ApiKey full = new ApiKey(
                "sk_full",
                "größe",
                "hash",
                EnumSet.allOf(Scope.class),
                NOW,
                NOW.plusSeconds(1),
                NOW.plusSeconds(2),
                NOW.plusSeconds(3));
        keys.save(plain);
        keys.save(full);

        assertThat(keys.find("sk_plain")).contains(plain);
        assertThat(keys.find("sk_full")).contains(full);
        assertThat(keys.find("sk_")).isEmpty();
        assertThat(keys.find("SK_PLAIN")).isEmpty();
    }

    @Test
    void a_saved_key_replaces_the_one_with_its_prefix() {
        keys.save(key("sk_a", Set.of(Scope.READ), NOW, null));
        ApiKey revoked = key("sk_a", Set.of(Scope.READ), NOW, NOW.plusSeconds(1));

        keys.save(revoked);

        assertThat(keys.all()).containsExactly(revoked);
    }

    @Test
    void all_keys_come_the_oldest_first() {
        ApiKey newer = key("sk_a", Set.of(), NOW, null);
        ApiKey older = key("sk_b", Set.of(), NOW.minusSeconds(1), null);
        keys.save(newer);
        keys.save(older);

        assertThat(keys.all()).containsExactly(older, newer);
    }

    @Test
    void the_use_of_a_key_is_noted() {
        keys.save(key("sk_a", Set.of(Scope.READ), NOW, null));
        keys.save(key("sk_b", Set.of(Scope.READ), NOW, null));

        keys.used("sk_a", NOW.plusSeconds(60));
        keys.used("sk_unknown", NOW);
        writeUses();

        ApiKey used = keys.find("sk_a").orElseThrow();
        assertThat(used.lastUsedAt()).isEqualTo(NOW.plusSeconds(60));
        assertThat(used.scopes()).containsExactly(Scope.READ);
        assertThat(keys.find("sk_b").orElseThrow().lastUsedAt()).isNull();
        assertThat(keys.find("sk_unknown")).isEmpty();
    }

    private static ApiKey key(String prefix, Set<Scope> scopes, Instant createdAt, @Nullable Instant revokedAt) {
        return new ApiKey(prefix, "for tests", "hash of " + prefix, scopes, createdAt, null, null, revokedAt);
    }
}
