package io.scribehook.http.provider.deepgram;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.http.provider.json.Complaint;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body of Deepgram's while it is read: the result object, an error in any of the shapes that its specification and
 * its pages on errors show, or a message of a streamed transcription.
 */
final class DeepgramReading {
    private static final Set<String> STREAMED = Set.of("Results", "Metadata", "UtteranceEnd", "SpeechStarted");

    private final DeepgramResult result = new DeepgramResult();
    private final Complaint complaint = new Complaint();
    private boolean isObject;
    private boolean streamed;
    private @Nullable String type;
    private @Nullable String id;

    /** What an answer says; nothing when none came. */
    static DeepgramReading of(Reply reply) {
        var reading = new DeepgramReading();
        if (reply instanceof Reply.Answered answer) JsonWalk.throughAnswer(answer, reading::read);
        return reading;
    }

    void read(JsonWalk walk) throws IOException {
        isObject = walk.atObject();
        walk.object(name -> {
            switch (name) {
                case "results" -> walk.object(inside -> result.member(walk, inside));
                case "metadata" -> walk.object(inside -> metadata(walk, inside));
                case "request_id" -> id(walk);
                case "type" -> type = walk.text();
                case "is_final" -> streamed = true;
                case "channel" -> streamed |= walk.atObject();
                case "err_code", "error_code", "category" -> complaint.code(walk);
                case "err_msg", "message", "description" -> complaint.message(walk);
                case "error" -> error(walk);
                default -> {}
            }
        });
    }

    /** The provider's id of the request, where the body names one that can be one. */
    @Nullable
    ProviderJobId id() {
        return id == null || id.isBlank() || id.length() > 200 ? null : new ProviderJobId(id);
    }

    /** Whether it is a result. */
    boolean hasResults() {
        return result.there();
    }

    Complaint complaint() {
        return complaint;
    }

    Meaning meaning() {
        if (!isObject) return new Meaning.Unrecognised("the body is not a JSON object");
        if (result.there()) return new Meaning.TranscriptReady(id(), result.transcript());
        if ("Error".equals(type)) return new Meaning.TranscriptionFailed(id(), complaint.failure("error"));
        if (streamed || (type != null && STREAMED.contains(type)))
            return new Meaning.Progress(id(), "a message of a streamed transcription: " + type);
        if (complaint.made()) return new Meaning.TranscriptionFailed(id(), complaint.failure("error"));
        return new Meaning.Unrecognised("neither results nor an error nor a streaming message");
    }

    private void metadata(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "request_id" -> id(walk);
            case "duration" -> result.duration(walk.number());
            default -> {}
        }
    }

    private void id(JsonWalk walk) throws IOException {
        String here = walk.text();
        if (here != null) id = here;
    }

    private void error(JsonWalk walk) throws IOException {
        complaint.message(walk);
        walk.object(inside -> {
            switch (inside) {
                case "code", "err_code" -> complaint.code(walk);
                case "message", "err_msg" -> complaint.message(walk);
                default -> {}
            }
        });
    }
}
