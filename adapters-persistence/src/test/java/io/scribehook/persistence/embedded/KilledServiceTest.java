package io.scribehook.persistence.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Another JVM runs the service and is killed with SIGKILL. */
class KilledServiceTest {

    @TempDir
    private static Path home;

    @Test
    void the_server_ends_with_the_service() throws Exception {
        Service service = Service.run(home);

        service.kill();

        service.server().onExit().get(20, TimeUnit.SECONDS);
    }

    @Test
    void an_orphan_is_stopped_by_the_next_start_and_its_data_are_there() throws Exception {
        Service service = Service.run(home);
        service.watchdog().destroyForcibly();
        service.watchdog().onExit().get(5, TimeUnit.SECONDS);
        service.kill();
        assertThat(service.server().isAlive()).isTrue();

        try (EmbeddedPostgres postgres = EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(home))) {
            assertThat(postgres.access().url()).contains(":" + service.port() + "/");
            postgres.start();

            service.server().onExit().get(5, TimeUnit.SECONDS);
            assertThat(Sql.value(postgres.access(), "select word from kept where pid = " + service.process.pid()))
                    .isEqualTo("written before the end");
        }
    }

    private record Service(Process process, ProcessHandle server, ProcessHandle watchdog, int port) {

        static Service run(Path home) throws IOException {
            Process process = ServiceUnderTest.on(home)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            var output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            String line;
            while ((line = output.readLine()) != null) {
                if (line.startsWith("ready ")) {
                    List<String> words = List.of(line.split(" ", -1));
                    return new Service(
                            process,
                            ProcessHandle.of(Long.parseLong(words.get(1))).orElseThrow(),
                            ProcessHandle.of(Long.parseLong(words.get(2))).orElseThrow(),
                            Integer.parseInt(words.get(3)));
                }
            }
            throw new IOException("the service ended early");
        }

        void kill() throws InterruptedException {
            process.destroyForcibly().waitFor();
        }
    }
}
