package io.scribehook.http.provider.polled;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a job is submitted.
 *
 * @param url where
 * @param headers of every request, the questions included; this is where the key belongs
 * @param body a JSON object into which the options are put; {@code {audio-url}} in its strings becomes the audio's URL
 * @param fileField instead of {@code body}: the field of a form in which the audio is sent, the options being the others
 * @param id a JSON pointer to the job's id in the answer
 */
@ConfigurationProperties("scribehook.providers.polled.submit")
record PolledSubmit(
        @Nullable String url,
        @Bindable(defaultValue = "POST") String method,
        @Nullable Map<String, String> headers,
        @Nullable String body,
        @Nullable String fileField,
        @Bindable(defaultValue = "/id") String id) {

    @Override
    public String toString() {
        return "PolledSubmit[]";
    }
}
