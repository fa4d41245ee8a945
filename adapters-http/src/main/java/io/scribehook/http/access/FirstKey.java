package io.scribehook.http.access;

import io.scribehook.domain.access.ApiKeys;
import io.scribehook.domain.access.Scope;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.Set;

/** Sees to it that somebody can use the API. */
@Singleton
public final class FirstKey {
    private final ApiKeys apiKeys;
    private final Keys keys;
    private final FirstKeySettings settings;

    FirstKey(ApiKeys apiKeys, Keys keys, FirstKeySettings settings) {
        this.apiKeys = apiKeys;
        this.keys = keys;
        this.settings = settings;
    }

    /**
     * Saves the configured key if it is not known yet; without one makes a key if there is none at all. A key that was
     * revoked stays revoked. To be called once the storage answers.
     *
     * @return the key that was made, to be shown this once; empty when none was made
     */
    public Optional<String> ensure() {
        KeyText text = settings.key().orElse(null);
        if (text == null) return made();
        if (apiKeys.find(text.prefix()).isEmpty()) keys.save(text, "configured", Set.of(Scope.ADMIN), null);
        return Optional.empty();
    }

    private Optional<String> made() {
        if (!apiKeys.all().isEmpty()) return Optional.empty();
        return Optional.of(keys.mint("first", Set.of(Scope.ADMIN), null).text());
    }
}
