package io.scribehook.persistence;

import io.scribehook.domain.news.NewsFeed.Position;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far the news are read: everything that this snapshot of PostgreSQL sees, and nothing else, or that and the
 * beginning of what a later one sees.
 */
record NewsPosition(Snapshot read, @Nullable Beginning beginning) {
    private static final Pattern WRITTEN =
            Pattern.compile("([0-9:,]{1,20000})(?:;([0-9:,]{1,20000});([0-9]{1,18});([0-9]{1,18}))?");
    private static final Pattern SNAPSHOT = Pattern.compile("([0-9]{1,18}):([0-9]{1,18}):((?:[0-9]{1,18},?)*)");

    /**
     * What {@code pg_current_snapshot()} says (PostgreSQL's manual, 9.27.8, table 9.83).
     *
     * @param text as PostgreSQL writes it
     * @param end the first transaction that had not begun
     * @param running which earlier ones had not ended, separated by commas
     */
    record Snapshot(String text, long end, String running) {
        static Snapshot of(String text) {
            Matcher matcher = SNAPSHOT.matcher(text);
            if (!matcher.matches()) throw new IllegalArgumentException("not a snapshot");
            long start = Long.parseLong(matcher.group(1));
            long end = Long.parseLong(matcher.group(2));
            check(start, end, matcher.group(3));
            return new Snapshot(text, end, matcher.group(3));
        }

        /** PostgreSQL refuses what is out of order. */
        private static void check(long start, long end, String running) {
            long last = 0;
            for (String one : running.isEmpty() ? new String[0] : running.split(",", -1)) {
                long xid = one.isEmpty() ? -1 : Long.parseLong(one);
                if (xid < start || xid >= end || xid <= last) throw new IllegalArgumentException("not a snapshot");
                last = xid;
            }
            if (start < 1 || end < start) throw new IllegalArgumentException("not a snapshot");
        }
    }

    /** Of what the later snapshot sees everything was read through this row. */
    record Beginning(Snapshot of, long xid, long seq) {}

    static Optional<NewsPosition> parse(Position position) {
        Matcher matcher = WRITTEN.matcher(position.value());
        if (!matcher.matches()) return Optional.empty();
        try {
            Snapshot read = Snapshot.of(matcher.group(1));
            if (matcher.group(2) == null) return Optional.of(new NewsPosition(read, null));
            var beginning = new Beginning(
                    Snapshot.of(matcher.group(2)), Long.parseLong(matcher.group(3)), Long.parseLong(matcher.group(4)));
            return Optional.of(new NewsPosition(read, beginning));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Position write() {
        return new Position(
                beginning == null
                        ? read.text()
                        : read.text() + ";" + beginning.of().text() + ";" + beginning.xid() + ";" + beginning.seq());
    }
}
