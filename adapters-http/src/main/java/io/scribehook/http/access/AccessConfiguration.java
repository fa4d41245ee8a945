package io.scribehook.http.access;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;

/**
 * How much may be asked for.
 *
 * @param requestsPerMinute of one key at one node; as many at once; 0 for no limit
 * @param guessesPerMinute wrong keys that may come from one address to one node; as many at once
 */
@ConfigurationProperties("scribehook.access")
record AccessConfiguration(
        @Bindable(defaultValue = "60000") int requestsPerMinute,
        @Bindable(defaultValue = "10") int guessesPerMinute) {}
