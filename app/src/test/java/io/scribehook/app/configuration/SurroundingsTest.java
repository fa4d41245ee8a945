package io.scribehook.app.configuration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SurroundingsTest {
    @TempDir
    Path directory = Path.of("");

    @Test
    void a_file_that_is_named_and_missing_is_one_sentence() {
        assertThat(Surroundings.of(Map.of("SCRIBEHOOK_CONFIG", "/nowhere/scribehook.yml"), directory)
                        .faults())
                .containsExactly("SCRIBEHOOK_CONFIG names /nowhere/scribehook.yml, and there is no file of that name"
                        + " that can be read.");
    }

    @Test
    void a_directory_is_no_file() {
        assertThat(Surroundings.of(Map.of("SCRIBEHOOK_CONFIG", directory.toString()), directory)
                        .faults())
                .hasSize(1);
    }

    @Test
    void files_that_are_there_are_read() throws IOException {
        Files.writeString(directory.resolve("a.yml"), "");
        String named = "a.yml, file:" + directory.resolve("a.yml") + ",classpath:application.yml";

        var surroundings = Surroundings.of(Map.of("SCRIBEHOOK_CONFIG", named), directory);

        assertThat(surroundings.faults()).isEmpty();
        assertThat(surroundings.properties()).containsEntry("micronaut.config.files", named);
    }

    @Test
    void the_usual_file_is_read_where_it_is_and_missed_by_nobody() throws IOException {
        assertThat(Surroundings.of(Map.of(), directory)).isEqualTo(new Surroundings(Map.of(), List.of()));

        Files.writeString(directory.resolve("scribehook.yml"), "");

        assertThat(Surroundings.of(Map.of(), directory).properties())
                .isEqualTo(Map.of("micronaut.config.files", "scribehook.yml"));
    }

    @Test
    void a_port_that_kubernetes_put_there_is_the_usual_one() {
        var surroundings = Surroundings.of(Map.of("SCRIBEHOOK_PORT", "tcp://10.96.14.7:80"), directory);
        surroundings.properties().forEach(System::setProperty);
        try (var context = ApplicationContext.builder().start()) {
            assertThat(context.getProperty("micronaut.server.port", Integer.class))
                    .contains(8080);
        } finally {
            surroundings.properties().keySet().forEach(System::clearProperty);
        }
    }

    @Test
    void a_port_of_ours_is_left_alone() {
        assertThat(Surroundings.of(Map.of("SCRIBEHOOK_PORT", "9090"), directory).properties())
                .isEmpty();
    }
}
