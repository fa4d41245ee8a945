package io.scribehook.app.worker;

import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.core.bind.annotation.Bindable;
import io.micronaut.core.convert.format.ReadableBytes;
import io.scribehook.domain.callback.Rush;
import io.scribehook.domain.work.WorkKind;
import java.time.Duration;
import java.util.Set;

/**
 * How much is done at once.
 *
 * @param enabled whether this node works at all; one that does not only takes callbacks and requests
 * @param submissions how many jobs are handed over at once
 * @param interpretations how many events are read at once
 * @param readingBytes how many bytes of large bodies are read at once; 0 for an eighth of the heap
 * @param followUps how many follow-ups are carried out at once
 * @param poll how often is looked for work that other nodes added or that has become due
 */
@ConfigurationProperties("scribehook.workers")
record WorkerConfig(
        @Bindable(defaultValue = "true") boolean enabled,
        @Bindable(defaultValue = "8") int submissions,
        @Bindable(defaultValue = "32") int interpretations,
        @Bindable(defaultValue = "0") @ReadableBytes long readingBytes,
        @Bindable(defaultValue = "256") int followUps,
        @Bindable(defaultValue = "500ms") Duration poll) {

    WorkLoop.Pace pace(Set<WorkKind> kinds, Rush rush) {
        return switch (kinds.iterator().next()) {
            case SUBMIT -> new WorkLoop.Pace(submissions, Duration.ofMinutes(15), poll);
            case INTERPRET -> new WorkLoop.Pace(interpretations, Duration.ofMinutes(2), poll, rush::lasts);
            case FETCH, RECOVER, OPERATE, CLEAN_UP -> new WorkLoop.Pace(submissions, Duration.ofMinutes(5), poll);
            case FOLLOW_UP -> new WorkLoop.Pace(followUps, Duration.ofMinutes(2), poll);
        };
    }
}
