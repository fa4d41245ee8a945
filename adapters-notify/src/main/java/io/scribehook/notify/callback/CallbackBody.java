package io.scribehook.notify.callback;

import io.scribehook.domain.followup.Occasion;
import io.scribehook.domain.job.Job;
import io.scribehook.domain.outcome.Outcome;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.notify.document.TranscriptDocument;
import io.scribehook.notify.settings.Json;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What applications are told: {@code id}, {@code event}, {@code payload} or {@code error}, {@code metadata}. */
final class CallbackBody {
    private CallbackBody() {}

    static byte[] of(CallbackRequest request, Occasion occasion) {
        Job job = occasion.job();
        var body = new LinkedHashMap<String, @Nullable Object>();
        body.put("id", request.subject());
        switch (occasion.outcome()) {
            case Outcome.Transcribed transcribed -> {
                body.put("event", "transcription.success");
                body.put("payload", payload(request, occasion, transcribed.revision()));
            }
            case Outcome.Failed failed -> {
                body.put("event", "transcription.error");
                body.put(
                        "error",
                        Map.of(
                                "code",
                                failed.failure().code(),
                                "message",
                                failed.failure().message()));
            }
            case Outcome.Message message -> {
                body.put("event", "message.received");
                var payload = new LinkedHashMap<String, @Nullable Object>();
                payload.put("type", message.type());
                payload.put("body", Json.plain(message.body()));
                body.put("payload", payload);
            }
        }
        body.put("metadata", job == null ? Map.of() : job.metadata());
        return Json.bytes(body);
    }

    private static Map<String, @Nullable Object> payload(
            CallbackRequest request, Occasion occasion, TranscriptRevision revision) {
        Job job = occasion.job();
        var payload = new LinkedHashMap<String, @Nullable Object>();
        payload.put("job_id", revision.job().toString());
        payload.put("provider", job == null ? null : job.provider().value());
        payload.put("transcript", TranscriptDocument.of(revision));
        payload.put(
                "translations",
                TranscriptDocument.of(occasion.translations().stream()
                        .filter(it ->
                                request.translations().contains(it.madeBy().toString()))
                        .toList()));
        return payload;
    }
}
