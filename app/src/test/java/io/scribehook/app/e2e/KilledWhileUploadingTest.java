package io.scribehook.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** SIGKILL while audio comes in, and before the job of one was committed: neither stays on the disk for ever. */
class KilledWhileUploadingTest {
    private static final Map<String, String> SETTINGS = Map.of("scribehook.workers.enabled", "false");

    private static final String BEGUN = """
            --xxx\r
            Content-Disposition: form-data; name="request"\r
            Content-Type: application/json\r
            \r
            {"provider": "local", "follow_ups": []}\r
            --xxx\r
            Content-Disposition: form-data; name="audio"; filename="a.wav"\r
            Content-Type: audio/wav\r
            \r
            RIFF""";
    private static final String END = "\r\n--xxx--\r\n";

    @TempDir
    private Path data;

    @Test
    void what_was_coming_in_is_swept_and_what_a_job_has_is_not() throws Exception {
        String kept;
        try (var service = start()) {
            assertThat(service.send(
                                    "POST",
                                    "/api/v1/jobs",
                                    "multipart/form-data; boundary=xxx",
                                    (BEGUN + END).getBytes(UTF_8))
                            .statusCode())
                    .isEqualTo(202);
            kept = audio().iterator().next();
            try (var _ = upload(service.url())) {
                await(() -> audio().stream().anyMatch(it -> it.endsWith(".partial")));
                service.kill();
            }
        }
        // stored, and its node died before the job was committed
        Files.write(data.resolve("audio").resolve(UUID.randomUUID().toString()), new byte[] {1});
        var longAgo = FileTime.from(Instant.now().minus(Duration.ofDays(2)));
        for (String name : audio()) Files.setLastModifiedTime(data.resolve("audio", name), longAgo);
        assertThat(audio()).hasSize(3);

        try (var service = start()) {
            await(() -> audio().equals(Set.of(kept)));
            service.awaitLine(it -> it.contains("audio.orphans_forgotten unfinished=1 unclaimed=1"));
        }
    }

    private ServiceProcess start() throws Exception {
        return ServiceProcess.start(data, SETTINGS, "-Xmx256m").awaitWorking();
    }

    /** A request that stops in the middle of the audio. */
    private static Socket upload(URI service) throws IOException {
        var socket = new Socket(service.getHost(), service.getPort());
        String head = """
                POST /api/v1/jobs HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: multipart/form-data; boundary=xxx\r
                Content-Length: 1000000\r
                \r
                """.formatted(ServiceProcess.KEY);
        socket.getOutputStream().write((head + BEGUN + "x".repeat(500_000)).getBytes(UTF_8));
        return socket;
    }

    private Set<String> audio() {
        var names = new HashSet<String>();
        try (var files = Files.newDirectoryStream(data.resolve("audio"))) {
            files.forEach(it -> names.add(it.getFileName().toString()));
        } catch (IOException _) {
            return Set.of();
        }
        return names;
    }

    private static void await(BooleanSupplier right) {
        long until = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        while (!right.getAsBoolean() && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(right.getAsBoolean()).isTrue();
    }
}
