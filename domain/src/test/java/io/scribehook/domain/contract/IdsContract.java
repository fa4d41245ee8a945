package io.scribehook.domain.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.scribehook.domain.time.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Identifiers are of version 7, unique, and sort by time. */
public abstract class IdsContract {
    /** New identifiers by the clock that {@link #now} reads. */
    protected abstract Ids ids() throws Exception;

    /** What the clock of the identifiers says. */
    protected Instant now() {
        return Instant.now();
    }

    /** Lets at least a millisecond pass on that clock. */
    protected void pass() throws InterruptedException {
        Instant before = now();
        while (now().toEpochMilli() <= before.toEpochMilli()) Thread.onSpinWait();
    }

    @Test
    void an_id_is_a_uuid_of_version_7() throws Exception {
        UUID id = ids().next();

        assertThat(id.version()).isEqualTo(7);
        assertThat(id.variant()).isEqualTo(2);
    }

    @Test
    void an_id_carries_the_millisecond_in_which_it_was_made() throws Exception {
        Ids ids = ids();
        long before = now().toEpochMilli();

        long made = ids.next().getMostSignificantBits() >>> 16;

        assertThat(made).isBetween(before, now().toEpochMilli() + 1);
    }

    @Test
    void later_ids_sort_after_earlier_ones() throws Exception {
        Ids ids = ids();
        List<String> made = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            made.add(ids.next().toString());
            pass();
        }

        assertThat(made).isSorted();
    }

    @Test
    void no_id_is_given_twice() throws Exception {
        Ids ids = ids();
        Callable<List<UUID>> many =
                () -> Stream.generate(ids::next).limit(5_000).toList();

        var given = new HashSet<UUID>();
        Race.together(Collections.nCopies(8, many)).forEach(given::addAll);

        assertThat(given).hasSize(40_000);
    }
}
