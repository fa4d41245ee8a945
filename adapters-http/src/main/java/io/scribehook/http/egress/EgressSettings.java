package io.scribehook.http.egress;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How we call out.
 *
 * @param allow address ranges such as {@code 10.1.0.0/16} that users may name although they are not public; none
 *     unless set
 * @param connectTimeout for one attempt to connect to one address
 * @param connections open at once, towards everybody
 */
@ConfigurationProperties("scribehook.egress")
record EgressSettings(
        @Nullable List<String> allow,
        @Bindable(defaultValue = "10s") Duration connectTimeout,
        @Bindable(defaultValue = "256") int connections) {

    EgressSettings {
        if (connectTimeout.toMillis() < 1)
            throw new IllegalArgumentException("scribehook.egress.connect-timeout < 1 ms");
        if (connections < 1) throw new IllegalArgumentException("scribehook.egress.connections < 1");
    }

    List<AddressRange> allowed() {
        return allow == null
                ? List.of()
                : allow.stream()
                        .filter(range -> !range.isBlank())
                        .map(String::strip)
                        .map(AddressRange::of)
                        .toList();
    }
}
