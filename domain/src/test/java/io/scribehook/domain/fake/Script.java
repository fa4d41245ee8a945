package io.scribehook.domain.fake;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Function;

/**
 * What somebody in a test says: first the answers that were lined up, then always the same; and what it was asked.
 * Thread-safe; an answer may block, which holds up nobody else.
 */
public final class Script<Q, A> {
    private final Queue<Function<Q, A>> lines = new ArrayDeque<>();
    private final List<Q> asked = new ArrayList<>();
    private Function<Q, A> otherwise;

    public Script(Function<Q, A> otherwise) {
        this.otherwise = otherwise;
    }

    /** Lines up one more answer. */
    public synchronized Script<Q, A> then(A answer) {
        lines.add(_ -> answer);
        return this;
    }

    /** Lines up an answer that depends on the question, blocks, or throws. */
    public synchronized Script<Q, A> thenDo(Function<Q, A> answer) {
        lines.add(answer);
        return this;
    }

    /** What is answered when nothing is lined up. */
    public synchronized Script<Q, A> otherwise(Function<Q, A> answer) {
        otherwise = answer;
        return this;
    }

    /** Everything that was asked so far, the first first. */
    public synchronized List<Q> asked() {
        return List.copyOf(asked);
    }

    A play(Q question) {
        return line(question).apply(question);
    }

    private synchronized Function<Q, A> line(Q question) {
        asked.add(question);
        Function<Q, A> line = lines.poll();
        return line == null ? otherwise : line;
    }
}
