package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aSource;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.Sources;
import io.scribehook.domain.source.Verification;
import io.scribehook.persistence.embedded.DatabaseAccess;
import io.scribehook.persistence.embedded.TestPostgres;
import java.util.HashMap;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

/** What stands in the table, from the first start without a key to the second key. */
final class SealedSourcesTest {
    private static final String FIRST = "AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";
    private static final String SECOND = "AgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final DatabaseAccess access = TestPostgres.freshDatabase();
    private final Source source = aSource()
            .verification(new Verification.Basic("deepgram", List.of("planted-secret")))
            .build();

    private ApplicationContext open(String key, String old) {
        var properties = new HashMap<>(TestService.properties(access));
        properties.put("scribehook.secrets.key", key);
        properties.put("scribehook.secrets.old-keys", List.of(old));
        ApplicationContext context = ApplicationContext.run(properties);
        context.getBean(Storage.class).open();
        return context;
    }

    private static String stored(ApplicationContext context) {
        return context.getBean(Jdbi.class)
                .withHandle(handle -> handle.createQuery("select verification from sources")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void secrets_are_sealed_from_the_first_start_with_a_key_on_and_anew_with_another() {
        try (var open = open("", "")) {
            open.getBean(Sources.class).save(source);
            assertThat(stored(open)).contains("planted-secret");
        }
        String sealed;
        try (var first = open(FIRST, "")) {
            sealed = stored(first);
            assertThat(sealed).startsWith("sealed:1:").doesNotContain("planted");
            assertThat(first.getBean(Sources.class).find(source.name())).contains(source);
        }
        try (var second = open(SECOND, FIRST)) {
            assertThat(stored(second)).startsWith("sealed:1:").isNotEqualTo(sealed);
        }
        try (var second = open(SECOND, "")) {
            assertThat(second.getBean(Sources.class).all()).containsExactly(source);
        }
        assertThatThrownBy(() -> open(FIRST, ""))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("source " + source.name())
                .hasMessageContaining("scribehook.secrets.key");
    }
}
