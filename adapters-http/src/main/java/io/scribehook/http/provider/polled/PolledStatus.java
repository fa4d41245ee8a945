package io.scribehook.http.provider.polled;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a job is asked for.
 *
 * @param url where, with {@code {id}} for the job's id
 * @param pointer a JSON pointer to the status in the answer
 * @param done what the status is when there is a transcript
 * @param failed what the status is when there will be none; anything else means that work goes on
 * @param error a JSON pointer to the reason of a failure
 */
@ConfigurationProperties("scribehook.providers.polled.status")
record PolledStatus(
        @Nullable String url,
        @Bindable(defaultValue = "/status") String pointer,
        @Nullable List<String> done,
        @Nullable List<String> failed,
        @Bindable(defaultValue = "/error") String error) {}
