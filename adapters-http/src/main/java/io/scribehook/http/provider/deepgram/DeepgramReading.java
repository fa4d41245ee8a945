package io.scribehook.http.provider.deepgram;

import static java.util.stream.Collectors.joining;

import io.scribehook.domain.callback.Meaning;
import io.scribehook.domain.job.ProviderJobId;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.Complaint;
import io.scribehook.http.provider.json.JsonWalk;
import io.scribehook.http.provider.json.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A body of Deepgram's while it is read: the result object, an error in any of the shapes that its specification and
 * its pages on errors show, or a message of a streamed transcription.
 */
final class DeepgramReading {
    private static final Set<String> STREAMED = Set.of("Results", "Metadata", "UtteranceEnd", "SpeechStarted");

    private final List<DeepgramChannel> channels = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private final Complaint complaint = new Complaint();
    private boolean isObject;
    private boolean hasChannels;
    private boolean streamed;
    private @Nullable String type;
    private @Nullable String id;
    private @Nullable Double duration;
    private @Nullable String summary;

    void read(JsonWalk walk) throws IOException {
        isObject = walk.atObject();
        walk.object(name -> {
            switch (name) {
                case "results" -> walk.object(inside -> result(walk, inside));
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

    /** Whether an error was reported in one of the documented shapes. */
    boolean complains() {
        return complaint.made();
    }

    Complaint complaint() {
        return complaint;
    }

    Meaning meaning() {
        if (!isObject) return new Meaning.Unrecognised("the body is not a JSON object");
        if (hasChannels) return new Meaning.TranscriptReady(id(), transcript());
        if ("Error".equals(type)) return new Meaning.TranscriptionFailed(id(), complaint.failure("error"));
        if (streamed || (type != null && STREAMED.contains(type)))
            return new Meaning.Progress(id(), "a message of a streamed transcription: " + type);
        if (complaint.made()) return new Meaning.TranscriptionFailed(id(), complaint.failure("error"));
        return new Meaning.Unrecognised("neither results nor an error nor a streaming message");
    }

    private void result(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "channels" -> {
                hasChannels = walk.atArray();
                walk.array(() -> channels.add(new DeepgramChannel(channels.size()).read(walk)));
            }
            case "utterances" -> walk.array(() -> utterance(walk));
            case "summary" ->
                walk.object(inside -> {
                    if (inside.equals("short")) summary = walk.text();
                });
            default -> {}
        }
    }

    private void utterance(JsonWalk walk) throws IOException {
        var utterance = new Timed("transcript").read(walk);
        double previousEnd = utterances.isEmpty() ? 0 : utterances.getLast().end();
        if (utterance.hasText()) utterances.add(utterance.utterance(previousEnd));
    }

    private void metadata(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "request_id" -> id(walk);
            case "duration" -> duration = walk.number();
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

    private Transcript transcript() {
        var words = channels.stream().flatMap(channel -> channel.words.stream());
        return new Transcript(
                channels.stream()
                        .map(channel -> channel.transcript)
                        .filter(text -> !text.isEmpty())
                        .collect(joining("\n")),
                channels.stream()
                        .map(channel -> channel.language)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null),
                duration,
                confidence(),
                Math.max(1, channels.size()),
                utterances,
                (channels.size() > 1 ? words.sorted(Comparator.comparingDouble(Word::start)) : words).toList(),
                summary);
    }

    /** Of several channels, the mean by words: a silent channel has the confidence 0 and says nothing of the rest. */
    private @Nullable Double confidence() {
        var spoken = channels.stream()
                .filter(channel -> channel.confidence != null && !channel.words.isEmpty())
                .toList();
        if (spoken.isEmpty())
            return channels.stream()
                    .map(channel -> channel.confidence)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        double sum = 0;
        int words = 0;
        for (var channel : spoken) {
            sum += Objects.requireNonNullElse(channel.confidence, 0.0) * channel.words.size();
            words += channel.words.size();
        }
        return sum / words;
    }
}
