package io.scribehook.speech;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The embedded engine.
 *
 * @param modelDirectory a model for Vosk, unpacked; the bundled small model of American English when absent
 * @param language what the model understands, BCP 47
 * @param parallelJobs how many recordings are transcribed at once; 0 means one for each core
 */
@ConfigurationProperties("scribehook.providers.local")
record LocalConfig(
        @Nullable Path modelDirectory,
        @Bindable(defaultValue = "en-US") String language,
        @Bindable(defaultValue = "0") int parallelJobs) {

    int jobsAtOnce() {
        return parallelJobs > 0 ? parallelJobs : Runtime.getRuntime().availableProcessors();
    }
}
