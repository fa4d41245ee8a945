package io.scribehook.http.capability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls.Capability;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SignedCallbackUrlsTest {
    @TempDir
    Path data;

    private static Capability capability(String provider) {
        return new Capability(new SubmissionId(new UUID(1, 2)), new ProviderName(provider));
    }

    private static String token(URI url) {
        return url.getPath().substring(url.getPath().lastIndexOf('/') + 1);
    }

    private ApplicationContext context(String... keysAndValues) {
        var properties = new HashMap<String, Object>(Map.of("scribehook.data-directory", data.toString()));
        for (int i = 0; i < keysAndValues.length; i += 2) properties.put(keysAndValues[i], keysAndValues[i + 1]);
        return ApplicationContext.run(properties);
    }

    @ParameterizedTest
    @CsvSource({
        "https://hooks.example.com,https://hooks.example.com/hook/",
        "https://hooks.example.com/,https://hooks.example.com/hook/",
        "https://example.com:8443/some/path/,https://example.com:8443/some/path/hook/"
    })
    void a_url_is_the_public_one_with_the_token(String publicUrl, String start) {
        try (var context = context("scribehook.public-url", publicUrl)) {
            var urls = context.getBean(SignedCallbackUrls.class);

            URI url = urls.of(capability("deepgram")).orElseThrow();

            assertThat(url.toString()).startsWith(start);
            assertThat(url).hasToString(start + token(url));
            assertThat(urls.read(token(url))).contains(capability("deepgram"));
        }
    }

    @Test
    void what_comes_long_after_its_submission_is_late() {
        try (var context =
                context("scribehook.public-url", "https://hooks.example.com", "scribehook.capability-lifetime", "2h")) {
            var urls = context.getBean(SignedCallbackUrls.class);
            var provider = new ProviderName("gladia");
            var old = new Capability(new SubmissionId(madeAgo(Duration.ofHours(3))), provider);
            var young = new Capability(new SubmissionId(madeAgo(Duration.ofHours(1))), provider);

            assertThat(urls.read(token(urls.of(old).orElseThrow())))
                    .contains(new Capability(old.submission(), provider, true));
            assertThat(urls.read(token(urls.of(young).orElseThrow()))).contains(young);
        }
    }

    private static UUID madeAgo(Duration time) {
        long millis = Instant.now().minus(time).toEpochMilli();
        return new UUID(millis << 16 | 7 << 12, Long.MIN_VALUE | 5);
    }

    @Test
    void without_a_public_url_nobody_outside_can_call_back() {
        try (var context = context()) {
            assertThat(context.getBean(SignedCallbackUrls.class).of(capability("gladia")))
                    .isEmpty();
        }
    }

    @Test
    void deepgram_calls_back_on_few_ports_only() {
        try (var context = context("scribehook.public-url", "https://hooks.example.com:9443")) {
            var urls = context.getBean(SignedCallbackUrls.class);

            assertThat(urls.of(capability("deepgram"))).isEmpty();
            assertThat(urls.of(capability("gladia"))).isPresent();
        }
    }

    @Test
    void who_is_inside_calls_back_on_the_port_that_the_server_got() {
        try (var context =
                context("scribehook.public-url", "https://hooks.example.com", "micronaut.server.port", "-1")) {
            var urls = context.getBean(SignedCallbackUrls.class);
            assertThat(urls.of(capability("local"))).as("not started yet").isEmpty();

            int port = context.getBean(EmbeddedServer.class).start().getPort();

            assertThat(urls.of(capability("local")).map(URI::toString).orElseThrow())
                    .startsWith("http://127.0.0.1:" + port + "/hook/");
            assertThat(urls.of(capability("deepgram")).map(URI::getHost)).contains("hooks.example.com");
        }
    }

    @Test
    void the_keys_are_made_once_and_only_their_owner_can_read_them() throws Exception {
        URI url;
        try (var context = context("scribehook.public-url", "https://hooks.example.com")) {
            url = context.getBean(SignedCallbackUrls.class)
                    .of(capability("gladia"))
                    .orElseThrow();
        }
        Path file = data.resolve("secrets/capability.keys");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");

        try (var restarted = context("scribehook.public-url", "https://hooks.example.com")) {
            assertThat(restarted.getBean(SignedCallbackUrls.class).read(token(url)))
                    .contains(capability("gladia"));
        }
    }

    @Test
    void configured_keys_are_used_instead_of_a_file() {
        try (var context = context(
                "scribehook.public-url",
                "https://hooks.example.com",
                "scribehook.capability-keys",
                "7:" + "ab".repeat(32) + ",6:" + "cd".repeat(32))) {
            Optional<URI> url = context.getBean(SignedCallbackUrls.class).of(capability("gladia"));

            assertThat(url).isPresent();
            assertThat(data.resolve("secrets")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hooks.example.com", "ftp://example.com", "https://example.com?a=b", "https://a.example:0"})
    void a_public_url_that_nobody_can_call_stops_the_start(String publicUrl) {
        assertThatThrownBy(() -> {
                    try (var context = context("scribehook.public-url", publicUrl)) {
                        context.getBean(SignedCallbackUrls.class);
                    }
                })
                .hasStackTraceContaining("scribehook.public-url");
    }

    @Test
    void a_key_file_that_is_damaged_stops_the_start() throws Exception {
        Files.createDirectories(data.resolve("secrets"));
        Files.writeString(data.resolve("secrets/capability.keys"), "nonsense\n");

        assertThatThrownBy(() -> {
                    try (var context = context()) {
                        context.getBean(SignedCallbackUrls.class);
                    }
                })
                .hasStackTraceContaining("capability.keys");
    }
}
