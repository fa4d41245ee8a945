package io.scribehook.domain.news;

import java.time.Instant;
import java.util.List;

/**
 * What was committed, to be read on from wherever somebody stopped. The {@code Ledger} and the {@code Inbox} tell it
 * with what they commit: whatever is committed is told, and nothing else is. Every node sees the same. Thread-safe.
 */
public interface NewsFeed {
    /** Where everything that is committed by now has been read, and nothing that is committed later. */
    Position present();

    /**
     * What was committed after the position. Nothing is left out, however long a commit took or wherever it was made;
     * what was committed together, and what one commit decided on another, comes in its order. Between independent
     * commits there is no order.
     *
     * @param most how many, at least 1
     */
    Reading after(Position position, int most);

    /** Forgets what was told before the time, and all but the {@code most} that were told last; both roughly. */
    void forget(Instant before, long most);

    /**
     * How far somebody has read. Good on every node, for as long as what follows is kept.
     *
     * @param value opaque, visible ASCII characters without spaces
     */
    record Position(String value) {}

    /** What reading on came to. */
    sealed interface Reading {
        /** To be read on from there. */
        Position next();

        /**
         * What follows.
         *
         * @param more whether there is more already
         */
        record Told(List<News> news, Position next, boolean more) implements Reading {
            public Told {
                news = List.copyOf(news);
            }
        }

        /**
         * Nobody knows what follows: it is forgotten, or the position was never one of ours. Whoever watches has to
         * look at everything anew, once it reads on from the present.
         */
        record Missed(Position next) implements Reading {}
    }
}
