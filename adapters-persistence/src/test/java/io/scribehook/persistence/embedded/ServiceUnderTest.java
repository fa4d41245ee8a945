package io.scribehook.persistence.embedded;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** A service in a JVM of its own that writes a row, says that it is ready and waits to be killed. */
final class ServiceUnderTest {

    private ServiceUnderTest() {}

    static ProcessBuilder on(Path home) {
        return new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ServiceUnderTest.class.getName(),
                home.toString());
    }

    public static void main(String[] arguments) throws Exception {
        EmbeddedPostgres postgres = EmbeddedPostgres.prepare(EmbeddedPostgresConfig.at(Path.of(arguments[0])));
        postgres.start();
        Sql.execute(postgres.access(), "create table if not exists kept (pid bigint, word text)");
        long pid = ProcessHandle.current().pid();
        Sql.execute(postgres.access(), "insert into kept values (" + pid + ", 'written before the end')");
        long server = postgres.server().running().orElseThrow().pid();
        long watchdog = Objects.requireNonNull(postgres.server().watchdog()).pid();
        System.out.println("ready " + server + " " + watchdog + " " + postgres.port());
        new CountDownLatch(1).await();
    }
}
