package io.scribehook.notify.callback;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;

/**
 * How applications are called back.
 *
 * @param secrets {@code whsec_} and base64 of 24 to 64 bytes each; callbacks carry a signature for every one, so that a
 *     new secret can be brought in beside the old; none means unsigned
 * @param timeout for one callback
 */
@ConfigurationProperties("scribehook.channels.callback")
record CallbackConfiguration(
        @Bindable(defaultValue = "") List<String> secrets,
        @Bindable(defaultValue = "20s") Duration timeout) {
    CallbackConfiguration {
        secrets = secrets.stream().filter(secret -> !secret.isBlank()).toList();
    }

    @Override
    public String toString() {
        return "CallbackConfiguration[" + secrets.size() + " secrets]";
    }
}
