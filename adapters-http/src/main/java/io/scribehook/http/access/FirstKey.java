package io.scribehook.http.access;

import io.micronaut.context.annotation.Property;
import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sees to it that somebody can use the API. */
@Singleton
public final class FirstKey {
    private final ApiKeys apiKeys;
    private final Keys keys;
    private final @Nullable String configured;

    /** {@code scribehook.admin-key}: a key of at least 32 visible characters that is to have every scope. */
    FirstKey(ApiKeys apiKeys, Keys keys, @Nullable @Property(name = "scribehook.admin-key") String configured) {
        this.apiKeys = apiKeys;
        this.keys = keys;
        this.configured = configured;
    }

    /**
     * Saves the configured key if it is not known yet; without one makes a key if there is none at all. A key that was
     * revoked stays revoked. To be called once the storage answers.
     *
     * @return the key that was made, to be shown this once; empty when none was made
     * @throws IllegalArgumentException when the configured key cannot be one
     */
    public Optional<String> ensure() {
        if (configured == null || configured.isBlank()) return made();
        KeyText text = KeyText.parse(configured)
                .orElseThrow(() -> new IllegalArgumentException(
                        "scribehook.admin-key needs 32 to 200 visible characters without spaces"));
        if (apiKeys.find(text.prefix()).isEmpty()) keys.save(text, "configured", Set.of(Scope.ADMIN), null);
        return Optional.empty();
    }

    private Optional<String> made() {
        if (!apiKeys.all().isEmpty()) return Optional.empty();
        return Optional.of(keys.mint("first", Set.of(Scope.ADMIN), null).text());
    }
}
