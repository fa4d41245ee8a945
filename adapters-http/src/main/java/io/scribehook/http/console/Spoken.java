package io.scribehook.http.console;

import io.scribehook.domain.transcript.Part;
import io.scribehook.domain.transcript.Transcript;
import io.scribehook.domain.transcript.TranscriptRevision;
import io.scribehook.domain.transcript.Utterance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A transcript to be read on a page.
 *
 * @param whole whether all of it is here; what is longer is to be downloaded
 */
record Spoken(int revision, List<Turn> turns, boolean whole, Map<String, String> facts) {
    private static final int MOST_TURNS = 500;
    private static final int MOST_CHARACTERS = 100_000;
    private static final int VOICES = 6;

    /**
     * What somebody says in one go.
     *
     * @param at when, null where nobody knows
     * @param voice 0 to 5, the same for the same speaker
     */
    record Turn(@Nullable String at, @Nullable String speaker, int voice, String text) {}

    static Spoken of(TranscriptRevision revision) {
        Transcript transcript = revision.transcript();
        List<Turn> turns = turns(transcript);
        return new Spoken(
                revision.revision(),
                turns.subList(0, Math.min(MOST_TURNS, turns.size())),
                turns.size() <= MOST_TURNS && transcript.text().length() <= MOST_CHARACTERS,
                facts(transcript));
    }

    private static List<Turn> turns(Transcript transcript) {
        if (transcript.utterances().isEmpty()) return List.of(new Turn(null, null, 0, shortened(transcript.text())));
        Map<String, Integer> voices = new LinkedHashMap<>();
        List<Turn> turns = new ArrayList<>();
        int left = MOST_CHARACTERS;
        for (Utterance it : transcript.utterances()) {
            if (left <= 0) break;
            String who = it.speaker() == null ? "channel " + it.channel() : it.speaker();
            int voice = voices.computeIfAbsent(who, _ -> voices.size() % VOICES);
            String name = it.speaker() == null ? null : name(it.speaker());
            turns.add(new Turn(Words.clock(it.start()), name, voice, shortened(it.text())));
            left -= it.text().length();
        }
        return turns;
    }

    private static String name(String label) {
        return label.matches("\\d+|\\p{L}") ? "Speaker " + label : label;
    }

    private static String shortened(String text) {
        return text.length() <= MOST_CHARACTERS ? text : text.substring(0, MOST_CHARACTERS) + "…";
    }

    private static Map<String, String> facts(Transcript transcript) {
        var facts = new LinkedHashMap<String, String>();
        facts.put("language", transcript.language() == null ? "not given" : transcript.language());
        facts.put("duration", transcript.duration() == null ? "not given" : Words.clock(transcript.duration()));
        facts.put("confidence", Words.percent(transcript.confidence()));
        facts.put("words", Words.count(transcript.words().size()));
        String missing = transcript.missing().stream()
                .map(Part::name)
                .map(Words::plain)
                .sorted()
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) facts.put("not given", missing);
        return facts;
    }
}
