package io.scribehook.app.simulate;

import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * So many seconds of speech that nobody said, made up while it is read: a day of it needs no more memory than a minute.
 *
 * @param gridMillis the times of words are multiples of so many milliseconds
 */
record MadeUpSpeech(long seed, double duration, int gridMillis) implements Speech {
    @Override
    public Stream<Turn> turns() {
        var talk = new Talk(seed, duration, gridMillis);
        return StreamSupport.stream(
                new Spliterators.AbstractSpliterator<Turn>(Long.MAX_VALUE, java.util.Spliterator.ORDERED) {
                    @Override
                    public boolean tryAdvance(java.util.function.Consumer<? super Turn> action) {
                        Turn turn = talk.next();
                        if (turn == null) return false;
                        action.accept(turn);
                        return true;
                    }
                },
                false);
    }
}
