package io.scribehook.http.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.scribehook.http.world.Server;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Map;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TLS as docs/configuration.md says it, with a certificate made for the test. */
class TlsTest {
    private static final String PASSWORD = "changeit";

    private static Path certificate(Path directory) throws Exception {
        Path store = directory.resolve("tls.p12");
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        int made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-alias",
                        "tls",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=dns:localhost",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("keytool.log").toFile())
                .start()
                .waitFor();
        assertThat(made).isZero();
        return store;
    }

    private static SSLContext trusting(Path store) throws Exception {
        KeyStore ours = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            ours.load(in, PASSWORD.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("tls", ours.getCertificate("tls"));
        var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        managers.init(trusted);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers.getTrustManagers(), null);
        return context;
    }

    @Test
    void the_service_speaks_tls_when_it_is_told_to(@TempDir Path directory) throws Exception {
        Path store = certificate(directory);
        Map<String, Object> settings = Map.of(
                Server.WORLD,
                true,
                "micronaut.server.ssl.enabled",
                true,
                "micronaut.server.ssl.port",
                -1,
                "micronaut.server.ssl.key-store.path",
                "file:" + store,
                "micronaut.server.ssl.key-store.type",
                "PKCS12",
                "micronaut.server.ssl.key-store.password",
                PASSWORD);
        try (var server = ApplicationContext.run(EmbeddedServer.class, settings);
                var client = HttpClient.newBuilder().sslContext(trusting(store)).build()) {
            var url = server.getURI().resolve("/api/v1/stats");
            var answer = client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.ofString());

            assertThat(url.getScheme()).isEqualTo("https");
            assertThat(answer.statusCode()).isEqualTo(401);
            assertThat(answer.headers().firstValue("Strict-Transport-Security")).isPresent();
        }
    }
}
