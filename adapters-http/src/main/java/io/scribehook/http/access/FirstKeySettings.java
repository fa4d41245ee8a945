package io.scribehook.http.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The key that is there from the beginning.
 *
 * @param adminKey 32 to 200 visible characters that are to have every scope; null or blank for a key that is made
 */
@ConfigurationProperties("scribehook")
record FirstKeySettings(@Nullable String adminKey) {
    FirstKeySettings {
        if (adminKey != null && !adminKey.isBlank() && KeyText.parse(adminKey).isEmpty())
            throw new IllegalArgumentException(
                    "scribehook.admin-key needs 32 to 200 visible characters without spaces.");
    }

    Optional<KeyText> key() {
        return Optional.ofNullable(adminKey).filter(text -> !text.isBlank()).flatMap(KeyText::parse);
    }

    /** Never the key. */
    @Override
    public String toString() {
        return "FirstKeySettings[" + (adminKey == null ? "none" : "***") + "]";
    }
}
