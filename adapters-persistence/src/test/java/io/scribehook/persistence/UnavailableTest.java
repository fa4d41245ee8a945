package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.NOW;
import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static io.scribehook.domain.fixture.Fixtures.aJob;
import static io.scribehook.domain.fixture.Fixtures.someWork;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.ledger.Change;
import io.scribehook.domain.ledger.Ledger;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.work.WorkKind;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The service starts and answers for itself without a database. */
final class UnavailableTest {
    @TempDir
    private Path directory;

    @Test
    @Timeout(60)
    void without_a_server_everybody_is_told_soon() throws Exception {
        try (ApplicationContext context = ApplicationContext.run(at(closedPort()))) {
            isTold(context);
        }
    }

    @Test
    @Timeout(60)
    void a_server_that_never_answers_is_no_better() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ApplicationContext context = ApplicationContext.run(at(mute.getLocalPort()))) {
            isTold(context);
        }
    }

    private static void isTold(ApplicationContext context) {
        Stores stores = TestService.stores(context);
        var storage = context.getBean(Storage.class);
        var change = new Change.WorkScheduled(someWork(WorkKind.SUBMIT, "a", NOW));
        var event = aCallback().build();
        long began = System.nanoTime();

        assertThat(storage.ready()).isFalse();
        assertThatThrownBy(() -> stores.ledger().commit(null, List.of(change)))
                .isInstanceOf(Ledger.LedgerUnavailable.class);
        assertThat(stores.inbox().store(event, Body.of(new byte[] {1}))).isEqualTo(new Receipt.Stored(event.id()));
        assertThatThrownBy(storage::open).isInstanceOf(Storage.StorageUnavailable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void what_the_database_refuses_is_a_fault_of_the_value_and_no_message_quotes_it() {
        TestService.clear();
        Stores stores = TestService.stores(TestService.context());
        var job = aJob().metadata(Map.of("patient", "Jane Roe")).build();
        TestService.jdbi().useHandle(handle -> handle.execute("alter table jobs add constraint never check (false)"));
        try {
            assertThatThrownBy(() -> stores.ledger().commit(null, List.of(new Change.JobCreated(job, null))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasStackTraceContaining("never")
                    .satisfies(failure -> assertThat(messages(failure)).doesNotContain("Jane Roe"));
        } finally {
            TestService.jdbi().useHandle(handle -> handle.execute("alter table jobs drop constraint never"));
        }
    }

    private static String messages(Throwable failure) {
        return failure.getCause() == null ? failure.toString() : failure + "\n" + messages(failure.getCause());
    }

    private Map<String, Object> at(int port) {
        return Map.of(
                "scribehook.data-directory",
                directory.toString(),
                "scribehook.database.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/none",
                "scribehook.database.connect-timeout",
                "1s");
    }

    private static int closedPort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
