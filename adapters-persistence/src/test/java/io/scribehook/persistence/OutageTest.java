package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Receipt;
import io.scribehook.domain.contract.Stores;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.EmbeddedPostgres;
import io.scribehook.persistence.embedded.EmbeddedPostgresConfig;
import io.scribehook.persistence.embedded.TestPostgres;
import io.scribehook.persistence.spool.Spool;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The database is away, hangs, or was never there: the intake goes on. */
@Timeout(120)
final class OutageTest {
    private static final Body HELLO = Body.of("hello".getBytes(UTF_8));
    private static final Duration SOON = Duration.ofMillis(2_700);

    @TempDir
    private Path directory;

    @Test
    void what_comes_while_the_server_is_stopped_is_drained_once() {
        var config = EmbeddedPostgresConfig.at(directory.resolve("postgres"));
        EmbeddedPostgres server = EmbeddedPostgres.prepare(config);
        server.start();
        try (ApplicationContext context = node(server.access(), Map.of())) {
            context.getBean(Storage.class).open();
            Stores stores = TestService.stores(context);
            CallbackEvent before = aCallback().build();
            CallbackEvent during = aCallback().build();
            CallbackEvent repeated = aCallback().address(before.address()).build();
            stores.inbox().store(before, HELLO);
            server.close();

            assertThat(stores.inbox().store(during, HELLO)).isEqualTo(new Receipt.Stored(during.id()));
            assertThat(stores.inbox().store(repeated, HELLO)).isEqualTo(new Receipt.Stored(repeated.id()));

            server = EmbeddedPostgres.prepare(config);
            server.start();
            awaitDrained(context);
            assertThat(stores.callbackEvents().find(during.id())).contains(during);
            assertThat(stores.callbackEvents().deliveries(during.id())).isEqualTo(1);
            assertThat(stores.callbackEvents().deliveries(before.id())).isEqualTo(2);
            assertThat(count(context, "callback_events")).isEqualTo(2);
            assertThat(count(context, "work")).isEqualTo(2);
            Eventually.holds("stored directly again", () -> {
                CallbackEvent after = aCallback().build();
                stores.inbox().store(after, HELLO);
                return stores.callbackEvents().find(after.id()).isPresent();
            });
        } finally {
            server.close();
        }
    }

    @Test
    void a_database_that_hangs_is_waited_for_once() {
        try (ApplicationContext context = node(TestPostgres.freshDatabase(), Map.of())) {
            context.getBean(Storage.class).open();
            Inbox inbox = context.getBean(Inbox.class);
            CallbackEvent first = aCallback().build();
            CallbackEvent second = aCallback().build();
            Stores stores = TestService.stores(context);
            context.getBean(Jdbi.class).useTransaction(handle -> {
                handle.execute("lock table callback_events in access exclusive mode");

                assertThat(timed(() -> inbox.store(first, HELLO))).isLessThan(SOON);
                assertThat(timed(() -> inbox.store(second, HELLO))).isLessThan(Duration.ofMillis(700));
            });

            awaitDrained(context);
            assertThat(stores.callbackEvents().deliveries(first.id())).isEqualTo(1);
            assertThat(stores.callbackEvents().deliveries(second.id())).isEqualTo(1);
            assertThat(count(context, "work")).isEqualTo(2);
        }
    }

    @Test
    void a_server_that_says_nothing_delays_nobody() throws Exception {
        try (ServerSocket mute = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                ApplicationContext context = node(at(mute.getLocalPort()), Map.of())) {
            Inbox inbox = context.getBean(Inbox.class);
            context.getBean(Circuit.class).mended();

            assertThat(timed(() -> inbox.store(aCallback().build(), HELLO))).isLessThan(SOON);
            assertThat(timed(() -> inbox.store(aCallback().build(), HELLO))).isLessThan(Duration.ofMillis(700));
        }
    }

    @Test
    void what_came_before_the_first_start_is_drained_by_a_later_process() throws Exception {
        CallbackEvent event = aCallback().build();
        int closedPort;
        try (ServerSocket socket = new ServerSocket(0)) {
            closedPort = socket.getLocalPort();
        }
        try (ApplicationContext context = node(at(closedPort), Map.of())) {
            assertThat(context.getBean(Inbox.class).store(event, HELLO)).isEqualTo(new Receipt.Stored(event.id()));
        }
        try (ApplicationContext context = node(TestPostgres.freshDatabase(), Map.of())) {
            context.getBean(Storage.class).open();
            awaitDrained(context);

            Stores stores = TestService.stores(context);
            assertThat(stores.callbackEvents().find(event.id())).contains(event);
            try (var stored =
                    stores.callbackEvents().body(event.id()).orElseThrow().open()) {
                assertThat(stored).hasContent("hello");
            }
        }
    }

    @Test
    void a_full_spool_refuses() {
        try (ApplicationContext context = node(at(9), Map.of("scribehook.spool.max-files", 1))) {
            Inbox inbox = context.getBean(Inbox.class);
            inbox.store(aCallback().build(), HELLO);

            assertThatThrownBy(() -> inbox.store(aCallback().build(), HELLO))
                    .isInstanceOf(Inbox.InboxUnavailable.class);
        }
    }

    @Test
    void whatever_a_crash_left_becomes_one_event_each() throws Exception {
        DatabaseAccess access = TestPostgres.freshDatabase();
        CallbackEvent renamed = aCallback().build();
        CallbackEvent committed = aCallback().build();
        CallbackEvent cut = aCallback().build();
        try (ApplicationContext context = node(access, Map.of())) {
            context.getBean(Storage.class).open();
            context.getBean(Inbox.class).store(committed, HELLO);
        }
        Path files = directory.resolve("spool");
        Spool spool = Spool.at(files, 1_000_000, 100);
        for (CallbackEvent event : new CallbackEvent[] {renamed, committed, cut})
            spool.put(event.id().value(), SpooledEvent.header(event, HELLO), HELLO);
        Path toCut = files.resolve(cut.id() + ".event");
        String text = Files.readString(toCut);
        Files.writeString(toCut, text.substring(0, text.length() - 1));
        Files.writeString(files.resolve(renamed.id() + ".7.partial"), "{\"half");
        Files.writeString(files.resolve("0.event"), "no header");
        Files.writeString(files.resolve("1.event"), "{\"v\":1}\n");

        try (ApplicationContext context = node(access, Map.of())) {
            context.getBean(Storage.class).open();
            awaitDrained(context);

            Stores stores = TestService.stores(context);
            assertThat(stores.callbackEvents().find(renamed.id())).contains(renamed);
            assertThat(stores.callbackEvents().deliveries(renamed.id())).isEqualTo(1);
            assertThat(stores.callbackEvents().deliveries(committed.id())).isEqualTo(1);
            assertThat(count(context, "callback_events")).isEqualTo(2);
            assertThat(files).isDirectoryContaining("regex:.*damaged");
            assertThat(files).isDirectoryNotContaining("glob:**.{partial,event}");
            assertThat(files.resolve("damaged").toFile().list())
                    .containsExactlyInAnyOrder("0.event", "1.event", cut.id() + ".event");
        }
    }

    private ApplicationContext node(DatabaseAccess access, Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(TestService.properties(access));
        properties.put("scribehook.data-directory", directory.toString());
        properties.put("scribehook.database.intake-timeout", "2s");
        properties.putAll(more);
        return ApplicationContext.run(properties);
    }

    private static DatabaseAccess at(int port) {
        return new DatabaseAccess("jdbc:postgresql://127.0.0.1:" + port + "/none", "", "");
    }

    private static void awaitDrained(ApplicationContext context) {
        Spool spool = context.getBean(Spool.class);
        Eventually.holds("drained", () -> spool.isEmpty());
    }

    private static int count(ApplicationContext context, String table) {
        return context.getBean(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select count(*) from " + table)
                        .mapTo(Integer.class)
                        .one());
    }

    private static Duration timed(Runnable action) {
        long began = System.nanoTime();
        action.run();
        return Duration.ofNanos(System.nanoTime() - began);
    }
}
