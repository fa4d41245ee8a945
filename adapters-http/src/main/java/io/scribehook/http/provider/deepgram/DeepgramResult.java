package io.scribehook.http.provider.deepgram;

import static java.util.stream.Collectors.joining;

import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import io.scribehook.http.provider.json.JsonWalk;
import io.scribehook.http.provider.json.Timed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The {@code results} while they are read: {@code ListenV1Response} of the OpenAPI description. */
final class DeepgramResult {
    private final List<DeepgramChannel> channels = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private boolean hasChannels;
    private @Nullable Double duration;
    private @Nullable String summary;

    /** Whether there were results, even of silence. */
    boolean there() {
        return hasChannels;
    }

    /** The length of the audio, which stands beside the results. */
    void duration(@Nullable Double seconds) {
        duration = seconds;
    }

    /** Takes the member here when it is one of the result's. */
    void member(JsonWalk walk, String name) throws IOException {
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

    Transcript transcript() {
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
