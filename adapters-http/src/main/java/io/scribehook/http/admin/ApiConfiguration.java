package io.scribehook.http.admin;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import org.jspecify.annotations.Nullable;

/**
 * What the API takes.
 *
 * @param maxUpload the most bytes of an uploaded audio
 * @param maxJson the most bytes of a JSON document
 * @param defaultProvider of jobs that name none; null when every job has to name one
 */
@ConfigurationProperties("scribehook.api")
record ApiConfiguration(
        @Bindable(defaultValue = "2GB") @ReadableBytes long maxUpload,
        @Bindable(defaultValue = "1MB") @ReadableBytes int maxJson,
        @Nullable String defaultProvider) {}
