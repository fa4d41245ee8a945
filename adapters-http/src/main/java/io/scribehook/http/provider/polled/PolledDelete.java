package io.scribehook.http.provider.polled;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import org.jspecify.annotations.Nullable;

/**
 * How a job is deleted.
 *
 * @param url where, with {@code {id}} for the job's id; null where the provider cannot
 */
@ConfigurationProperties("scribehook.providers.polled.delete")
record PolledDelete(
        @Nullable String url,
        @Bindable(defaultValue = "DELETE") String method) {}
