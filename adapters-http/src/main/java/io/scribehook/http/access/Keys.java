package io.scribehook.http.access;

import io.scribehook.domain.access.ApiKey;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Makes keys and recognises them. Thread-safe. */
@Singleton
public final class Keys {
    private static final Duration BETWEEN_NOTES = Duration.ofMinutes(1);
    private static final String NO_HASH = "0".repeat(64);

    private final ApiKeys keys;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Instant> noted = new ConcurrentHashMap<>();

    Keys(ApiKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /**
     * A new key, with the text that is shown this once.
     *
     * @param text the whole key, a secret
     */
    public record Minted(ApiKey key, String text) {
        @Override
        public String toString() {
            return "Minted[" + key.prefix() + "]";
        }
    }

    /** Makes and saves a key. */
    public Minted mint(String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        return save(KeyText.random(random), name, scopes, expiresAt);
    }

    Minted save(KeyText text, String name, Set<Scope> scopes, @Nullable Instant expiresAt) {
        var key = new ApiKey(text.prefix(), name, text.hash(), scopes, clock.instant(), expiresAt, null, null);
        keys.save(key);
        return new Minted(key, text.text());
    }

    /** The key in force with this text. Compares as long for a wrong key as for none. */
    Optional<ApiKey> recognise(String presented) {
        Optional<ApiKey> found = KeyText.parse(presented).flatMap(text -> {
            ApiKey stored = keys.find(text.prefix()).orElse(null);
            boolean same = same(text.hash(), stored == null ? NO_HASH : stored.hash());
            return same ? Optional.ofNullable(stored) : Optional.empty();
        });
        return found.filter(key -> key.inForce(clock.instant()));
    }

    /** Notes the use of a key, at most once a minute and node. */
    void note(ApiKey key) {
        Instant now = clock.instant();
        Instant last = noted.get(key.prefix());
        if (last != null && last.plus(BETWEEN_NOTES).isAfter(now)) return;
        noted.put(key.prefix(), now);
        keys.used(key.prefix(), now);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
