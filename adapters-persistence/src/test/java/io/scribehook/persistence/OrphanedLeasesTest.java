package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import io.scribehook.domain.work.WorkKind;
import io.scribehook.domain.work.WorkQueue;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a node held that comes up again, on a server that others use too. */
final class OrphanedLeasesTest {
    private static final Duration LONG = Duration.ofHours(1);

    private final DatabaseAccess access = TestPostgres.freshDatabase();

    @TempDir
    Path directory;

    private ApplicationContext open(String node) {
        var properties = new HashMap<>(TestService.properties(access));
        properties.put("scribehook.data-directory", directory.resolve(node).toString());
        ApplicationContext context = ApplicationContext.run(properties);
        context.getBean(Storage.class).open();
        return context;
    }

    private static List<Claim> claim(ApplicationContext node) {
        return node.getBean(WorkQueue.class).claim(Set.of(WorkKind.FOLLOW_UP), 10, LONG, Instant.now());
    }

    @Test
    void a_node_that_comes_up_again_has_at_once_what_it_held_and_others_have_not() {
        Work work = someWork(WorkKind.FOLLOW_UP, "a", Instant.EPOCH);
        try (var node = open("a")) {
            var _ = node.getBean(Ledger.class).commit(null, List.of(new Change.WorkScheduled(work)));
            List<Claim> claims = claim(node);
            assertThat(claims).hasSize(1);
            var _ = node.getBean(Ledger.class).commit(claims.getFirst(), List.of(new Change.WorkHandedOver()));
        }

        try (var other = open("b")) {
            assertThat(claim(other)).isEmpty();
        }
        try (var again = open("a")) {
            List<Claim> claims = claim(again);
            assertThat(claims).hasSize(1);
            assertThat(claims.getFirst().handedOver()).isTrue();
        }
    }

    @Test
    void a_second_process_over_the_same_directory_takes_nothing_away() {
        try (var node = open("a")) {
            var _ = node.getBean(Ledger.class)
                    .commit(null, List.of(new Change.WorkScheduled(someWork(WorkKind.FOLLOW_UP, "a", Instant.EPOCH))));
            assertThat(claim(node)).hasSize(1);

            try (var second = open("a")) {
                assertThat(claim(second)).isEmpty();
            }
        }
    }
}
