package io.scribehook.persistence;

import java.util.Map;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;

/** How many there are by state, exactly and without looking at them: triggers append every change. */
final class Counts {
    private static final String SUM_UP = """
            with gone as (delete from count_changes returning name, change)
            insert into counts (name, number)
            select name, sum(change) from gone group by name order by name
            on conflict (name) do update set number = counts.number + excluded.number""";

    private final Jdbi jdbi;

    Counts(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    Map<String, Long> now() {
        return jdbi.withHandle(handle -> handle.createQuery("""
                        select name, sum(number) as number
                        from (select name, number from counts union all select name, change from count_changes) as all_of_them
                        group by name having sum(number) <> 0""")
                .reduceRows(new TreeMap<String, Long>(), (counts, row) -> {
                    counts.put(row.getColumn("name", String.class), row.getColumn("number", Long.class));
                    return counts;
                }));
    }

    /** Adds the changes to the totals. Whoever counts meanwhile sees either. */
    void sumUp() {
        jdbi.useHandle(handle -> handle.execute(SUM_UP));
    }
}
