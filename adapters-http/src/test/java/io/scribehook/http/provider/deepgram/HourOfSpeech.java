package io.scribehook.http.provider.deepgram;

import io.scribehook.domain.transcript.Utterance;
import io.scribehook.domain.transcript.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;

/** An hour of made-up speech, and Deepgram's result for it; the same for the same seed. */
final class HourOfSpeech {
    private static final double SECONDS = 3_600;
    private static final String[] SYLLABLES = {"ka", "lo", "mi", "été", "ñu", "ра", "語", "so", "tel", "vin"};

    private final List<Word> words = new ArrayList<>();
    private final List<Utterance> utterances = new ArrayList<>();
    private final StringBuilder utterancesJson = new StringBuilder();
    private final StringBuilder wordsJson = new StringBuilder();

    HourOfSpeech(long seed) {
        var random = new Random(seed);
        double at = 0;
        while (at < SECONDS - 20) {
            int first = words.size();
            int length = 3 + random.nextInt(25);
            String speaker = String.valueOf(random.nextInt(3));
            for (int i = 0; i < length; i++) at = word(random, at, speaker, i == length - 1);
            utterance(words.subList(first, words.size()), speaker);
        }
    }

    private double word(Random random, double from, String speaker, boolean last) {
        double start = millis(from + random.nextDouble() * 0.1);
        double end = millis(start + 0.08 + random.nextDouble() * 0.5);
        double confidence = millis(random.nextDouble());
        String plain = SYLLABLES[random.nextInt(SYLLABLES.length)] + SYLLABLES[random.nextInt(SYLLABLES.length)];
        String shown = last ? plain + "." : plain;
        words.add(new Word(shown, start, end, confidence, speaker, 0));
        wordsJson.append(wordsJson.isEmpty() ? "" : ",").append(json(plain, shown, start, end, confidence, speaker));
        return end;
    }

    private void utterance(List<Word> said, String speaker) {
        String text = said.stream().map(Word::text).collect(Collectors.joining(" "));
        double start = said.getFirst().start();
        double end = said.getLast().end();
        utterances.add(new Utterance(text, start, end, 0.5, speaker, 0));
        utterancesJson.append(utterancesJson.isEmpty() ? "" : ",");
        utterancesJson.append(String.format(
                Locale.ROOT,
                "{\"start\":%s,\"end\":%s,\"confidence\":0.5,\"channel\":0,\"transcript\":\"%s\",\"words\":[",
                start,
                end,
                text));
        utterancesJson.append(said.stream()
                .map(word -> json(word.text(), word.text(), word.start(), word.end(), 0.5, speaker))
                .collect(Collectors.joining(",")));
        utterancesJson.append("],\"speaker\":").append(speaker).append(",\"id\":\"u\"}");
    }

    private static String json(
            String plain, String shown, double start, double end, double confidence, String speaker) {
        return String.format(
                Locale.ROOT,
                "{\"word\":\"%s\",\"start\":%s,\"end\":%s,\"confidence\":%s,\"speaker\":%s,"
                        + "\"speaker_confidence\":0.25,\"punctuated_word\":\"%s\"}",
                plain,
                start,
                end,
                confidence,
                speaker,
                shown);
    }

    private static double millis(double value) {
        return Math.round(value * 1_000) / 1_000.0;
    }

    List<Word> words() {
        return words;
    }

    List<Utterance> utterances() {
        return utterances;
    }

    String text() {
        return words.stream().map(Word::text).collect(Collectors.joining(" "));
    }

    String body() {
        return "{\"metadata\":{\"request_id\":\"hour\",\"duration\":3600.0,\"channels\":1},\"results\":{\"channels\":["
                + "{\"alternatives\":[{\"transcript\":\"" + text() + "\",\"confidence\":0.97,\"words\":[" + wordsJson
                + "]}]}],\"utterances\":[" + utterancesJson + "]}}";
    }
}
