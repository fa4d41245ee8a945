package io.scribehook.http.provider.gladia;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.http.provider.json.Complaint;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A body of Gladia's while it is read: a callback, an account's webhook, or the answer to asking for a job. They nest
 * the same members differently ({@code payload}, {@code result}), so members are taken at whatever depth of these.
 */
final class GladiaReading {
    private final GladiaTranscription transcription = new GladiaTranscription();
    private final Complaint complaint = new Complaint();
    private boolean isObject;
    private @Nullable String id;
    private @Nullable String event;
    private @Nullable String status;
    private @Nullable String audioUrl;

    /** What an answer says; nothing when none came. */
    static GladiaReading of(Reply reply) {
        var reading = new GladiaReading();
        if (reply instanceof Reply.Answered answer) JsonWalk.throughAnswer(answer, reading::read);
        return reading;
    }

    void read(JsonWalk walk) throws IOException {
        isObject = walk.atObject();
        walk.object(name -> member(walk, name));
    }

    private void member(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "id" -> id = textOr(walk, id);
            case "event" -> event = textOr(walk, event);
            case "status" -> status = textOr(walk, status);
            case "payload", "result" -> walk.object(inside -> member(walk, inside));
            case "audio_url" -> audioUrl = textOr(walk, audioUrl);
            case "message" -> complaint.message(walk);
            case "error_code", "statusCode" -> complaint.code(walk);
            case "error" -> error(walk);
            default -> transcription.member(walk, name);
        }
    }

    private void error(JsonWalk walk) throws IOException {
        complaint.message(walk);
        walk.object(name -> {
            switch (name) {
                case "code", "status_code" -> complaint.code(walk);
                case "message" -> complaint.message(walk);
                default -> {}
            }
        });
    }

    private static @Nullable String textOr(JsonWalk walk, @Nullable String before) throws IOException {
        String here = walk.text();
        return here == null || before != null ? before : here;
    }

    /** Gladia's id of the job, where the body names one that can be one. */
    @Nullable
    ProviderJobId id() {
        return id == null || id.isBlank() || id.length() > 200 ? null : new ProviderJobId(id);
    }

    /** {@code queued}, {@code processing}, {@code done}, {@code error}, or null when the body has none. */
    @Nullable
    String status() {
        return status;
    }

    /** Where an upload now is. */
    @Nullable
    String audioUrl() {
        return audioUrl;
    }

    /** The error that was reported, if any was: in a result, or in the form that the API's errors have. */
    Complaint complaint() {
        return complaint;
    }

    Meaning meaning() {
        if (!isObject) return new Meaning.Unrecognised("the body is not a JSON object");
        if (event != null && event.startsWith("live."))
            return new Meaning.Progress(id(), "a message of a live transcription: " + event);
        String said = event != null ? event : status;
        return switch (said) {
            case null -> new Meaning.Unrecognised("neither an event nor a status");
            case "transcription.success", "success", "done" -> success();
            case "transcription.error", "error" ->
                complaint.made() || event == null
                        ? new Meaning.TranscriptionFailed(id(), complaint.failure("error"))
                        : new Meaning.ThinNotice(id(), "error");
            case "transcription.created", "created", "queued", "processing" -> new Meaning.Progress(id(), said);
            default -> new Meaning.Unrecognised("an event or a status that is not known");
        };
    }

    private Meaning success() {
        if (transcription.there()) return new Meaning.TranscriptReady(id(), transcription.transcript());
        return event != null && id() != null
                ? new Meaning.ThinNotice(id(), "success")
                : new Meaning.Unrecognised("a success without a transcription");
    }
}
