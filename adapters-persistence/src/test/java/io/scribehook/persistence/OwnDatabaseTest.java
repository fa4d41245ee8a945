package io.scribehook.persistence;

import static io.scribehook.domain.fixture.Fixtures.aSource;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.scribehook.domain.ledger.Storage;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.Sources;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Without a configured database. */
final class OwnDatabaseTest {
    @Test
    void the_service_starts_a_database_of_its_own_and_keeps_what_is_in_it(@TempDir Path directory) {
        Map<String, Object> configuration =
                Map.of("scribehook.data-directory", directory.toString(), "scribehook.database.url", "");
        Source source = aSource().build();

        try (ApplicationContext context = ApplicationContext.run(configuration)) {
            var storage = context.getBean(Storage.class);
            assertThat(storage.ready()).isFalse();
            storage.open();
            storage.open();
            assertThat(storage.ready()).isTrue();
            context.getBean(Sources.class).save(source);
        }

        assertThat(directory.resolve("postgres/data/postmaster.pid")).doesNotExist();
        try (ApplicationContext context = ApplicationContext.run(configuration)) {
            context.getBean(Storage.class).open();
            assertThat(context.getBean(Sources.class).find(source.name())).contains(source);
        }
    }
}
