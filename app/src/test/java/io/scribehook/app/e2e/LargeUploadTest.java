package io.scribehook.app.e2e;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Uploads that are larger than the heap. The largest that is taken needs a while and a disk: {@code mvn test
 * -Dtest=LargeUploadTest -Dscribehook.upload.bytes=2000000000}.
 */
class LargeUploadTest {
    private static final long BYTES = Long.getLong("scribehook.upload.bytes", 150_000_000);
    private static final String HEAP = System.getProperty("scribehook.upload.heap", "128m");

    @TempDir
    private Path data;

    @Test
    void an_upload_larger_than_the_heap_reaches_a_provider_that_takes_files_and_goes_with_the_job() throws Exception {
        try (var deepgram = new TakingDeepgram();
                var service = start(Map.of(
                        "scribehook.providers.deepgram.api-key",
                        "key",
                        "scribehook.providers.deepgram.base-url",
                        deepgram.url().toString()))) {
            String id = upload(service, "deepgram");
            var callback = deepgram.nextCallback();

            assertThat(deepgram.latest()).isEqualTo(new TakingDeepgram.Audio(BYTES, Noise.checksum(BYTES)));
            assertThat(kept()).isEqualTo(1);
            assertThat(service.send("POST", callback.path(), DeepgramBodies.saying("so long", callback.requestId()))
                            .statusCode())
                    .isEqualTo(200);
            awaitEnd(service, id);
            awaitNoneKept();
        }
    }

    @Test
    void an_upload_larger_than_the_heap_is_downloaded_by_a_provider_that_takes_urls() throws Exception {
        try (var provider = new DownloadingProvider();
                var service = start(provider.settings())) {
            provider.downloadFrom(service.url());
            String id = upload(service, "polled");

            awaitEnd(service, id);

            assertThat(provider.downloaded()).isEqualTo(new TakingDeepgram.Audio(BYTES, Noise.checksum(BYTES)));
            awaitNoneKept();
            assertThat(provider.statusOfAnotherDownload()).isEqualTo(404);
        }
    }

    private ServiceProcess start(Map<String, String> provider) throws Exception {
        var settings = new HashMap<>(provider);
        settings.put("scribehook.public-url", TakingDeepgram.PUBLIC_URL);
        settings.put("scribehook.retention.audio", "0s");
        return ServiceProcess.start(data, settings, "-Xmx" + HEAP, "-XX:+ExitOnOutOfMemoryError")
                .awaitWorking();
    }

    private static String upload(ServiceProcess service, String provider) throws Exception {
        var accepted = service.send("POST", "/api/v1/jobs", "multipart/form-data; boundary=xxx", form(provider));
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(202);
        return accepted.body().replaceFirst("(?s)^.*?\"id\"\\s*:\\s*\"([0-9a-f-]{36})\".*$", "$1");
    }

    private static BodyPublisher form(String provider) {
        byte[] head = """
                --xxx\r
                Content-Disposition: form-data; name="request"\r
                Content-Type: application/json\r
                \r
                {"provider": "%s", "follow_ups": []}\r
                --xxx\r
                Content-Disposition: form-data; name="audio"; filename="long.wav"\r
                Content-Type: audio/wav\r
                \r
                """.formatted(provider).getBytes(UTF_8);
        return BodyPublishers.concat(
                BodyPublishers.ofByteArray(head),
                BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Noise(BYTES)), BYTES),
                BodyPublishers.ofString("\r\n--xxx--\r\n"));
    }

    private static void awaitEnd(ServiceProcess service, String id) throws Exception {
        service.awaitSeen(
                "/api/v1/jobs/" + id, seen -> seen.path("state").asText().equals("completed"));
    }

    private long kept() throws IOException {
        try (var files = Files.list(data.resolve("audio"))) {
            return files.count();
        }
    }

    private void awaitNoneKept() throws IOException {
        long until = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (kept() > 0 && System.nanoTime() < until) LockSupport.parkNanos(50_000_000);
        assertThat(kept()).isZero();
    }
}
