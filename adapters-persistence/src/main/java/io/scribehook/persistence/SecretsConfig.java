package io.scribehook.persistence;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What secrets are sealed with before they are stored. {@code toString} shows no key.
 *
 * @param key base64 of 32 bytes; without one secrets are stored as they are
 * @param oldKeys what still opens what was sealed before, so that a new key can be brought in
 */
@ConfigurationProperties("scribehook.secrets")
record SecretsConfig(
        @Nullable String key, @Bindable(defaultValue = "") List<String> oldKeys) {

    @Override
    public String toString() {
        return "SecretsConfig[]";
    }
}
