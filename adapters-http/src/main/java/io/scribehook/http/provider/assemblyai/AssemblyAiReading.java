package io.scribehook.http.provider.assemblyai;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.http.provider.json.Complaint;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A body of AssemblyAI's while it is read: a webhook, a transcript object, the answer to an upload, or an error. */
final class AssemblyAiReading {
    private final AssemblyAiTranscript transcript = new AssemblyAiTranscript();
    private final Complaint complaint = new Complaint();
    private boolean isObject;
    private @Nullable String id;
    private @Nullable String announced;
    private @Nullable String status;
    private @Nullable String uploadUrl;

    /** What an answer says; nothing when none came. */
    static AssemblyAiReading of(Reply reply) {
        var reading = new AssemblyAiReading();
        if (reply instanceof Reply.Answered answer) JsonWalk.throughAnswer(answer, reading::read);
        return reading;
    }

    void read(JsonWalk walk) throws IOException {
        isObject = walk.atObject();
        walk.object(name -> {
            switch (name) {
                case "id" -> id = walk.text();
                case "transcript_id" -> announced = walk.text();
                case "status" -> status = walk.text();
                case "upload_url" -> uploadUrl = walk.text();
                case "error" -> complaint.message(walk);
                default -> transcript.member(walk, name);
            }
        });
    }

    /** AssemblyAI's id of the transcript, where the body names one that can be one. */
    @Nullable
    ProviderJobId id() {
        String named = id == null ? announced : id;
        return named == null || named.isBlank() || named.length() > 200 ? null : new ProviderJobId(named);
    }

    /** {@code queued}, {@code processing}, {@code completed}, {@code error}, or null when the body has none. */
    @Nullable
    String status() {
        return status;
    }

    /** Where an upload now is. */
    @Nullable
    String uploadUrl() {
        return uploadUrl;
    }

    /** The error that was reported, if any was. */
    Complaint complaint() {
        return complaint;
    }

    Meaning meaning() {
        if (!isObject) return new Meaning.Unrecognised("the body is not a JSON object");
        return switch (status) {
            case null -> new Meaning.Unrecognised("no status");
            case "completed" -> {
                if (transcript.there()) yield new Meaning.TranscriptReady(id(), transcript.transcript());
                yield announced != null
                        ? new Meaning.ThinNotice(id(), "completed")
                        : new Meaning.Unrecognised("completed, but without a transcript");
            }
            case "error" ->
                announced != null && !complaint.made()
                        ? new Meaning.ThinNotice(id(), "error")
                        : new Meaning.TranscriptionFailed(id(), complaint.failure("error"));
            case "queued", "processing" -> new Meaning.Progress(id(), status);
            case "redacted_audio_ready" -> new Meaning.Progress(id(), "the audio without personal data is ready");
            default -> new Meaning.Unrecognised("a status that is not known");
        };
    }
}
