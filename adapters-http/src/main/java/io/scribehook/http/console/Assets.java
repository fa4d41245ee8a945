package io.scribehook.http.console;

import io.micronaut.http.MediaType;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Styles and scripts, ours and a library's, as they lie on the class path. */
@Singleton
final class Assets {
    /** As in the parent POM; a test would miss it at once. */
    private static final String HTMX = "/META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js";

    private static final MediaType CSS = new MediaType("text/css; charset=utf-8");
    private static final MediaType SCRIPT = new MediaType("text/javascript; charset=utf-8");
    private static final MediaType SVG = new MediaType("image/svg+xml");

    private final Map<String, Asset> assets = new LinkedHashMap<>();
    private final String version;

    /** One file. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Asset(byte[] bytes, MediaType type) {}

    Assets() {
        assets.put("console.css", new Asset(read("/console/console.css"), CSS));
        assets.put("console.js", new Asset(read("/console/console.js"), SCRIPT));
        assets.put("mark.svg", new Asset(read("/console/mark.svg"), SVG));
        assets.put("htmx.js", new Asset(read(HTMX), SCRIPT));
        version = digest();
    }

    Optional<Asset> find(String name) {
        return Optional.ofNullable(assets.get(name));
    }

    String version() {
        return version;
    }

    private static byte[] read(String resource) {
        try (InputStream in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) throw new IllegalStateException("not on the class path: " + resource);
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            assets.values().forEach(asset -> sha.update(asset.bytes()));
            return HexFormat.of().formatHex(sha.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
