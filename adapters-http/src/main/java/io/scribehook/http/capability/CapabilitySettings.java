package io.scribehook.http.capability;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where we can be called back, and what protects it.
 *
 * @param publicUrl how the internet reaches us, such as {@code https://hooks.example.com} or with a path in front;
 *     absent when it cannot
 * @param internalProviders who runs inside this process and calls back over the loopback interface
 * @param capabilityLifetime how long after a submission its callbacks are expected; what comes later is kept for people
 * @param capabilityKeys {@code id:secret} each, the first signs, those with {@code :retired} after them only tell what
 *     comes late; absent for a key file of this node's own. Several nodes
 *     need the same keys
 * @param dataDirectory under which {@code secrets/capability.keys} lies
 */
@ConfigurationProperties("scribehook")
record CapabilitySettings(
        @Nullable URI publicUrl,
        @Bindable(defaultValue = "local") List<String> internalProviders,
        @Bindable(defaultValue = "30d") Duration capabilityLifetime,
        @Nullable List<String> capabilityKeys,
        @Bindable(defaultValue = "data") String dataDirectory) {

    CapabilitySettings {
        if (publicUrl != null && !callable(publicUrl))
            throw new IllegalArgumentException(
                    "scribehook.public-url is http or https with a host, and without query and fragment");
    }

    private static boolean callable(URI url) {
        return url.getScheme() != null
                && url.getScheme().matches("(?i)https?")
                && url.getHost() != null
                && url.getPort() != 0
                && url.getPort() <= 65_535
                && url.getRawQuery() == null
                && url.getRawFragment() == null;
    }

    CapabilityKeys keys() {
        return capabilityKeys == null || capabilityKeys.stream().allMatch(String::isBlank)
                ? KeyFile.readOrCreate(Path.of(dataDirectory, "secrets", "capability.keys"))
                : new CapabilityKeys(capabilityKeys);
    }

    @Override
    public String toString() {
        return "CapabilitySettings[]";
    }
}
