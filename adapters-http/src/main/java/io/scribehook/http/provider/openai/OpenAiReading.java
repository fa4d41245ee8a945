package io.scribehook.http.provider.openai;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.outgoing.Reply;
import io.scribehook.http.provider.json.Complaint;
import io.scribehook.http.provider.json.JsonWalk;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** An answer while it is read: a transcription, or an error as OpenAI, FastAPI or whisper.cpp words it. */
final class OpenAiReading {
    private static final int LONGEST_SENTENCE = 500;

    private final OpenAiTranscription transcription = new OpenAiTranscription();
    private final Complaint complaint = new Complaint();
    private boolean isObject;

    /** The error that an answer reports. Plain text counts when it is one of 4xx: in between, proxies speak 5xx. */
    static Complaint complaint(Reply reply) {
        var reading = new OpenAiReading();
        if (!(reply instanceof Reply.Answered answer)) return reading.complaint;
        boolean json = JsonWalk.throughAnswer(answer, reading::read);
        boolean plain = answer.header("content-type").orElse("").startsWith("text/plain");
        if (!json && plain && answer.status() >= 400 && answer.status() < 500)
            reading.complaint.message(sentence(answer));
        return reading.complaint;
    }

    private static String sentence(Reply.Answered answer) {
        try (InputStream in = answer.body().open()) {
            return new String(in.readNBytes(LONGEST_SENTENCE), UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("what is in memory cannot be read", e);
        }
    }

    void read(JsonWalk walk) throws IOException {
        isObject = walk.atObject();
        walk.object(name -> {
            switch (name) {
                case "error" -> error(walk);
                case "detail" -> detail(walk);
                default -> transcription.member(walk, name);
            }
        });
    }

    private void error(JsonWalk walk) throws IOException {
        complaint.message(walk);
        walk.object(name -> {
            switch (name) {
                case "code", "type" -> complaint.code(walk);
                case "message" -> complaint.message(walk);
                default -> {}
            }
        });
    }

    /** FastAPI: a sentence, or for each field that is wrong an object. */
    private void detail(JsonWalk walk) throws IOException {
        complaint.message(walk);
        walk.array(() -> walk.object(name -> {
            if (name.equals("msg")) complaint.message(walk);
        }));
    }

    Meaning meaning() {
        if (!isObject) return new Meaning.Unrecognised("the body is not a JSON object");
        if (transcription.there()) return new Meaning.TranscriptReady(null, transcription.transcript());
        return complaint.made()
                ? new Meaning.TranscriptionFailed(null, complaint.failure("error"))
                : new Meaning.Unrecognised("neither a text nor an error");
    }
}
