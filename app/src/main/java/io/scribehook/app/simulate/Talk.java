package io.scribehook.app.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Two or three people talking, word by word. Words come as often as in speech, phrases recur, and what was just spoken
 * of is likely to be spoken of again, so that the text compresses about as well as what people say.
 */
final class Talk {
    private static final List<String> PHRASES = List.of(
            "you know",
            "I think",
            "I mean",
            "a lot of",
            "kind of",
            "going to be",
            "a little bit",
            "one of the",
            "in terms of",
            "at the same time",
            "as well as",
            "the rest of the",
            "we need to",
            "it was a",
            "there is a",
            "and then we",
            "I don't know",
            "the first time",
            "at the end of the day",
            "for example",
            "so that we can",
            "that's why",
            "in the last few years",
            "most of the time",
            "to be able to");
    private static final int REMEMBERED = 40;

    private final SplittableRandom random;
    private final int grid;
    private final long until;
    private final int speakers;
    private final List<String> topic = new ArrayList<>();
    private long clock;
    private int speaker;

    Talk(long seed, double duration, int gridMillis) {
        this.random = new SplittableRandom(seed);
        this.grid = gridMillis;
        this.until = (long) (duration * 1000);
        this.speakers = random.nextInt(2, 4);
        this.clock = onGrid(random.nextInt(200, 900));
    }

    @Nullable
    Turn next() {
        var words = new ArrayList<TimedWord>();
        int sentences = random.nextInt(1, 5);
        for (int i = 0; i < sentences && clock < until - 1000; i++) sentence(words);
        if (words.isEmpty()) return null;
        Turn turn = new Turn(speaker, List.copyOf(words));
        if (random.nextInt(4) > 0) speaker = (speaker + random.nextInt(1, speakers)) % speakers;
        return turn;
    }

    private void sentence(List<TimedWord> into) {
        List<String> plain = plainSentence();
        for (int i = 0; i < plain.size(); i++) {
            boolean last = i == plain.size() - 1;
            long next = clock + onGrid(length(plain.get(i)));
            boolean cut = next >= until - 500;
            into.add(new TimedWord(
                    written(plain.get(i), i == 0, last || cut),
                    clock / 1000.0,
                    next / 1000.0,
                    confidence(plain.get(i))));
            clock = next;
            if (cut) {
                clock = until;
                return;
            }
            if (random.nextInt(10) < 3) clock += onGrid(random.nextInt(20, 240));
        }
        clock += onGrid(random.nextInt(250, 1100));
    }

    private List<String> plainSentence() {
        int length = 4 + (int) Math.abs(random.nextGaussian(6, 5));
        var plain = new ArrayList<String>();
        while (plain.size() < length) {
            if (random.nextInt(12) == 0)
                plain.addAll(List.of(PHRASES.get(random.nextInt(PHRASES.size())).split(" ")));
            else plain.add(word());
        }
        return plain;
    }

    private String word() {
        if (!topic.isEmpty() && random.nextInt(5) == 0) return topic.get(random.nextInt(topic.size()));
        if (random.nextInt(150) == 0) return String.valueOf(random.nextInt(2, 100));
        String word = Vocabulary.ENGLISH.draw(random);
        if (word.length() > 4) {
            if (topic.size() == REMEMBERED) topic.remove(random.nextInt(REMEMBERED));
            topic.add(word);
        }
        return word;
    }

    private String written(String word, boolean first, boolean last) {
        String cased = first ? Character.toUpperCase(word.charAt(0)) + word.substring(1) : word;
        if (last) return cased + (random.nextInt(9) == 0 ? "?" : ".");
        return random.nextInt(11) == 0 ? cased + "," : cased;
    }

    private int length(String word) {
        return (int) (70 + word.length() * 48 * (0.8 + random.nextDouble() * 0.5));
    }

    private double confidence(String word) {
        double doubt = Math.abs(random.nextGaussian()) * (word.length() > 3 ? 0.05 : 0.02);
        return Math.clamp(1 - doubt * doubt * 20 - random.nextDouble() * 0.004, 0.2, 0.99999);
    }

    private long onGrid(int millis) {
        return Math.max(1, Math.round((double) millis / grid)) * grid;
    }
}
