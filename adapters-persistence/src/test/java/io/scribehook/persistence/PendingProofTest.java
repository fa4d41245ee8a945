package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aCallback;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.callback.Body;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.CallbackEvents;
import io.scribehook.domain.callback.Inbox;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.fake.WordOfProof;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.source.SourceName;
import io.scribehook.persistence.embedded.TestPostgres;
import io.scribehook.persistence.spool.Spool;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What came while its source was out of reach waits in the spool until it is proven. */
final class PendingProofTest {
    private static final Body HELLO = Body.of("hello".getBytes(UTF_8));

    @TempDir
    private Path directory;

    @Test
    void only_what_is_proven_gets_from_the_spool_to_the_database() {
        CallbackEvent right = pending(WordOfProof.WORD);
        CallbackEvent wrong = pending("now");
        try (ApplicationContext context = node(Map.of())) {
            context.getBean(Inbox.class).store(right, HELLO);
            context.getBean(Inbox.class).store(wrong, HELLO);

            context.getBean(Storage.class).open();
            Spool spool = context.getBean(Spool.class);
            Eventually.holds("drained", spool::isEmpty);

            var events = context.getBean(CallbackEvents.class);
            assertThat(events.find(right.id()).orElseThrow().proof()).isEqualTo(Proof.SHARED_SECRET);
            assertThat(events.find(right.id()).orElseThrow().headers()).isEmpty();
            assertThat(events.find(wrong.id())).isEmpty();
        }
    }

    @Test
    void what_is_not_proven_leaves_room_in_the_spool() {
        try (ApplicationContext context = node(Map.of("scribehook.spool.max-files", 4))) {
            Inbox inbox = context.getBean(Inbox.class);
            inbox.store(pending("now"), HELLO);

            assertThatThrownBy(() -> inbox.store(pending("now"), HELLO)).isInstanceOf(Inbox.InboxUnavailable.class);
            for (int i = 0; i < 3; i++) inbox.store(aCallback().build(), HELLO);
        }
    }

    private ApplicationContext node(Map<String, Object> more) {
        Map<String, Object> properties = new HashMap<>(TestService.properties(TestPostgres.freshDatabase()));
        properties.put("scribehook.data-directory", directory.toString());
        properties.putAll(more);
        return ApplicationContext.builder()
                .properties(properties)
                .singletons(new WordOfProof())
                .start();
    }

    private static CallbackEvent pending(String word) {
        return aCallback()
                .to(new SourceName("paid"))
                .proof(Proof.PENDING)
                .headers(Map.of(WordOfProof.HEADER, word))
                .build();
    }
}
