package com.example.ntfy;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Where notifications are published.
 *
 * @param url the root of the ntfy server: {@code NTFY_URL} in the environment; without it the channel is not ready
 * @param token an access token, null for topics that everybody may write to
 */
@NullMarked
@ConfigurationProperties("ntfy")
record NtfyConfiguration(
        @Nullable URI url,
        @Nullable String token,
        @Bindable(defaultValue = "1000") int mostCharacters) {
    @Override
    public String toString() {
        return "NtfyConfiguration[" + url + "]";
    }
}
