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
    private final Map<String, String> recognised = new ConcurrentHashMap<>();

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

    /**
     * Makes a key that may do what this one may, which is in force for a while yet.
     *
     * @param overlap how long, zero for no longer
     */
    public Minted rotate(ApiKey old, Duration overlap) {
        Minted next = mint(old.name(), old.scopes(), old.expiresAt());
        Instant end = clock.instant().plus(overlap);
        Instant until = old.expiresAt() == null || old.expiresAt().isAfter(end) ? end : old.expiresAt();
        keys.save(new ApiKey(
                old.prefix(),
                old.name(),
                old.hash(),
                old.scopes(),
                old.createdAt(),
                until,
                old.lastUsedAt(),
                old.revokedAt()));
        return next;
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
        Optional<ApiKey> inForce = found.filter(key -> key.inForce(clock.instant()));
        inForce.ifPresent(key -> recognised.put(key.prefix(), key.hash()));
        return inForce;
    }

    /** Whether this node has recognised the text before. */
    boolean wasRecognised(String presented) {
        return KeyText.parse(presented)
                .filter(text -> same(text.hash(), recognised.getOrDefault(text.prefix(), NO_HASH)))
                .isPresent();
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
