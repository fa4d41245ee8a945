package io.scribehook.http.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.Scope;
import io.scribehook.domain.fake.InMemoryApiKeys;
import io.scribehook.domain.fake.InMemoryStore;
import io.scribehook.domain.fake.SettableClock;
import java.time.Duration;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KeysTest {
    private final SettableClock clock = new SettableClock();
    private final InMemoryApiKeys stored = new InMemoryApiKeys(new InMemoryStore());
    private final Keys keys = new Keys(stored, clock);

    private FirstKey first(@Nullable String configured) {
        return new FirstKey(stored, keys, new FirstKeySettings(configured));
    }

    @Test
    void a_key_is_recognised_and_its_text_is_not_stored() {
        var minted = keys.mint("ci", Set.of(Scope.READ), null);

        assertThat(minted.text()).matches("shk_[a-z2-7]{8}_[a-z2-7]{40}");
        assertThat(minted.key().prefix()).isEqualTo(minted.text().substring(0, 12));
        assertThat(minted.key().hash()).matches("[0-9a-f]{64}");
        assertThat(keys.recognise(minted.text())).contains(minted.key());
    }

    @Test
    void another_text_with_the_same_prefix_is_not_recognised() {
        String text = keys.mint("ci", Set.of(Scope.READ), null).text();
        String forged = text.substring(0, text.length() - 1) + (text.endsWith("a") ? "b" : "a");

        assertThat(keys.recognise(forged)).isEmpty();
        assertThat(keys.recognise(text.substring(0, 12))).isEmpty();
        assertThat(keys.recognise("")).isEmpty();
    }

    @Test
    void an_expired_or_revoked_key_is_not_recognised() {
        var expiring = keys.mint("soon", Set.of(Scope.READ), clock.instant().plusSeconds(60));
        var revoked = keys.mint("gone", Set.of(Scope.READ), null);
        ApiKey key = revoked.key();
        stored.save(new ApiKey(
                key.prefix(), key.name(), key.hash(), key.scopes(), key.createdAt(), null, null, clock.instant()));

        assertThat(keys.recognise(revoked.text())).isEmpty();
        assertThat(keys.recognise(expiring.text())).isPresent();
        clock.advance(Duration.ofSeconds(60));
        assertThat(keys.recognise(expiring.text())).isEmpty();
    }

    @Test
    void the_use_of_a_key_is_noted_once_a_minute() {
        ApiKey key = keys.mint("ci", Set.of(Scope.READ), null).key();
        var firstUse = clock.instant();

        keys.note(key);
        clock.advance(Duration.ofSeconds(59));
        keys.note(key);
        assertThat(stored.find(key.prefix()).orElseThrow().lastUsedAt()).isEqualTo(firstUse);

        var later = clock.advance(Duration.ofSeconds(1));
        keys.note(key);
        assertThat(stored.find(key.prefix()).orElseThrow().lastUsedAt()).isEqualTo(later);
    }

    @Test
    void without_any_key_a_first_one_is_made_once() {
        String text = first(null).ensure().orElseThrow();

        assertThat(keys.recognise(text).orElseThrow().scopes()).containsExactly(Scope.ADMIN);
        assertThat(first(null).ensure()).isEmpty();
    }

    @Test
    void a_configured_key_is_taken_and_never_shown() {
        String own = "an operators own key 0123456789".replace(' ', '-') + "!";
        keys.mint("another", Set.of(Scope.READ), null);

        assertThat(first(own).ensure()).isEmpty();
        assertThat(first(own).ensure()).isEmpty();

        assertThat(keys.recognise(own).orElseThrow().prefix()).matches("own_[0-9a-f]{8}");
        assertThat(stored.all()).hasSize(2);
    }

    @Test
    void a_configured_key_that_is_short_is_refused_without_being_shown() {
        assertThatThrownBy(() -> first("short").ensure())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("scribehook.admin-key")
                .hasMessageNotContaining("short");
    }
}
