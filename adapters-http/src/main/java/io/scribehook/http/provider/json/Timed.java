package io.scribehook.http.provider.json;

import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A word or an utterance while its object is read, in the names that most providers share. For one thread. */
public final class Timed {
    private final List<String> textNames;
    private double unitsPerSecond = 1;
    private int firstChannel;
    private int textRank;
    private @Nullable String text;
    private @Nullable Double start;
    private @Nullable Double end;
    private @Nullable Double confidence;
    private @Nullable String speaker;
    private @Nullable Integer channel;

    /** @param textNames the members that have the text, the best first */
    public Timed(String... textNames) {
        this.textNames = List.of(textNames);
        this.textRank = textNames.length;
    }

    /** Where times are thousandths of seconds and the first channel has the number 1. */
    public Timed inMillisecondsFromChannelOne() {
        unitsPerSecond = 1_000;
        firstChannel = 1;
        return this;
    }

    /** Reads the whole object here. */
    public Timed read(JsonWalk walk) throws IOException {
        walk.object(name -> member(walk, name));
        return this;
    }

    /** Takes the member here when it is one of those that are known. */
    public void member(JsonWalk walk, String name) throws IOException {
        switch (name) {
            case "start" -> start = seconds(walk);
            case "end" -> end = seconds(walk);
            case "confidence", "probability" -> confidence = walk.number();
            case "speaker" -> speaker = walk.text();
            case "channel" -> {
                String label = walk.text();
                channel = label != null && label.matches("[0-9]{1,4}") ? Integer.parseInt(label) - firstChannel : 0;
            }
            default -> {
                int rank = textNames.indexOf(name);
                String here = rank >= 0 && rank < textRank ? walk.text() : null;
                if (here != null && !here.isBlank()) {
                    text = here.strip();
                    textRank = rank;
                }
            }
        }
    }

    private @Nullable Double seconds(JsonWalk walk) throws IOException {
        Double units = walk.number();
        return units == null ? null : (Double) (units / unitsPerSecond);
    }

    /** Whether there is anything to show. */
    public boolean hasText() {
        return text != null;
    }

    /** The word; what it does not say itself is taken from where it stands. */
    public Word word(double previousEnd, @Nullable String whoSpeaks, int whichChannel) {
        double from = start == null ? previousEnd : start;
        return new Word(
                text == null ? "" : text,
                from,
                end == null ? from : end,
                confidence,
                speaker == null ? whoSpeaks : speaker,
                whichChannel);
    }

    /** The utterance; without times of its own it lies at the end of the one before. */
    public Utterance utterance(double previousEnd) {
        double from = start == null ? previousEnd : start;
        return new Utterance(text == null ? "" : text, from, end == null ? from : end, confidence, speaker, channel());
    }

    /** Who speaks, as a label. */
    public @Nullable String speaker() {
        return speaker;
    }

    /** The audio channel, the first unless it says another. */
    public int channel() {
        return channel == null || channel < 0 ? 0 : channel;
    }
}
