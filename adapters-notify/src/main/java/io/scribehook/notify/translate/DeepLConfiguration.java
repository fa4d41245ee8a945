package io.scribehook.notify.translate;

import io.micronaut.context.annotation.ConfigurationProperties;
import org.jspecify.annotations.Nullable;

/**
 * The account at DeepL.
 *
 * @param serverUrl null for the one that belongs to the key
 */
@ConfigurationProperties("scribehook.channels.translate.deepl")
record DeepLConfiguration(
        @Nullable String authKey, @Nullable String serverUrl) {
    @Override
    public String toString() {
        return "DeepLConfiguration[]";
    }
}
