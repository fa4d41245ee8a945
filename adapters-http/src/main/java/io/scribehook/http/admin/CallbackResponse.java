package io.scribehook.http.admin;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventState;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A callback event.
 *
 * @param submissionId to which it was addressed, null when it came to a source
 * @param adoptedBy the job that a person gave it to, null unless one did
 * @param deliveries how often the same bytes came
 * @param reason why it is in quarantine, null unless it is
 */
@ApiDocument
record CallbackResponse(
        String id,
        String state,
        String provider,
        @Nullable String source,
        @Nullable String submissionId,
        @Nullable String adoptedBy,
        String origin,
        String method,
        String query,
        Map<String, String> headers,
        long bytes,
        String proof,
        Instant receivedAt,
        int deliveries,
        @Nullable String meaning,
        @Nullable String jobId,
        @Nullable String reason,
        @Nullable String note) {

    static CallbackResponse of(CallbackEvent event, EventState state, int deliveries) {
        return new CallbackResponse(
                event.id().toString(),
                state.name(),
                event.provider().value(),
                event.address() instanceof Address.ToSource(var source) ? source.value() : null,
                event.address() instanceof Address.ToSubmission(var submission) ? submission.toString() : null,
                event.address() instanceof Address.AdoptedBy(var job) ? job.toString() : null,
                lower(event.origin()),
                event.method(),
                event.query(),
                event.headers(),
                event.bytes(),
                lower(event.proof()),
                event.receivedAt(),
                deliveries,
                state instanceof EventState.Interpreted it ? it.meaning() : null,
                state instanceof EventState.Interpreted it && it.job() != null
                        ? it.job().toString()
                        : null,
                state instanceof EventState.Quarantined it ? lower(it.why()) : null,
                switch (state) {
                    case EventState.Received _ -> null;
                    case EventState.Interpreted it -> it.note();
                    case EventState.Quarantined it -> it.note();
                });
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
