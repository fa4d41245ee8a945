package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.source.Verification.Algorithm;
import io.scribehook.domain.source.Verification.Encoding;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads the headers of signatures. What is missing, there twice, not readable or not of this time proves nothing before
 * any body is read; what remains is the {@link Seal}.
 */
record Signatures(HttpRequest<?> request, Instant now) {
    private static final int MOST_SIGNATURES = 16;

    Optional<Seal> standard(Verification.StandardWebhooks scheme) {
        boolean svix = request.getHeaders().getAll("webhook-signature").isEmpty();
        String family = svix ? "svix-" : "webhook-";
        Optional<String> timestamp = recent(header(family + "timestamp"), scheme.toleranceSeconds());
        return header(family + "id")
                .flatMap(id -> timestamp.flatMap(
                        time -> header(family + "signature").map(it -> standard(scheme, id + "." + time + ".", it))));
    }

    private static Seal standard(Verification.StandardWebhooks scheme, String before, String signatures) {
        List<byte[]> secret = keys(scheme.secrets().stream().filter(it -> !it.startsWith("whpk_")));
        List<byte[]> open = keys(scheme.secrets().stream().filter(it -> it.startsWith("whpk_")));
        List<String> all = Arrays.asList(signatures.split(" +", MOST_SIGNATURES + 1));
        return new Seal.Several(
                List.of(
                        MacSeal.of(Algorithm.SHA256, secret, before, named(all, "v1,", Encoding.BASE64)),
                        Ed25519Seal.of(open, before, named(all, "v1a,", Encoding.BASE64))),
                false);
    }

    private static List<byte[]> keys(Stream<String> secrets) {
        return secrets.map(it ->
                        it.startsWith("whsec_") || it.startsWith("whpk_") ? it.substring(it.indexOf('_') + 1) : it)
                .map(it -> Base64.getDecoder().decode(it))
                .toList();
    }

    Optional<Seal> stripe(Verification.Stripe scheme) {
        List<String> parts = header("Stripe-Signature").stream()
                .flatMap(it -> Arrays.stream(it.split(",", MOST_SIGNATURES + 1)))
                .map(String::strip)
                .toList();
        List<String> times = parts.stream()
                .filter(part -> part.startsWith("t="))
                .map(part -> part.substring(2))
                .toList();
        return recent(only(times), scheme.toleranceSeconds())
                .map(time -> MacSeal.of(
                        Algorithm.SHA256, bytes(scheme.secrets()), time + ".", named(parts, "v1=", Encoding.HEX)));
    }

    Optional<Seal> hmac(Verification.Hmac scheme) {
        String timestamp = scheme.timestampHeader();
        Optional<String> before = timestamp == null
                ? Optional.of("")
                : recent(header(timestamp), scheme.toleranceSeconds()).map(time -> time + ".");
        return before.flatMap(first -> header(scheme.header())
                .map(value -> MacSeal.of(
                        scheme.algorithm(),
                        bytes(scheme.secrets()),
                        first,
                        named(List.of(value), scheme.prefix(), scheme.encoding()))));
    }

    Optional<Seal> ed25519(Verification.Ed25519 scheme) {
        List<byte[]> keys =
                scheme.publicKeys().stream().map(HexFormat.of()::parseHex).toList();
        return header(scheme.timestampHeader())
                .flatMap(time -> header(scheme.signatureHeader())
                        .map(value -> Ed25519Seal.of(keys, time, named(List.of(value), "", Encoding.HEX))));
    }

    Optional<Seal> x(Verification.XCrc scheme) {
        return header("x-twitter-webhooks-signature")
                .map(value -> MacSeal.of(
                        Algorithm.SHA256,
                        bytes(scheme.secrets()),
                        "",
                        named(List.of(value), "sha256=", Encoding.BASE64)));
    }

    private Optional<String> header(String name) {
        return only(request.getHeaders().getAll(name));
    }

    private static Optional<String> only(List<String> values) {
        return values.size() == 1 ? Optional.of(values.getFirst()) : Optional.empty();
    }

    private Optional<String> recent(Optional<String> seconds, int tolerance) {
        return seconds.filter(it -> it.matches("[0-9]{1,12}"))
                .filter(it -> Math.abs(now.getEpochSecond() - Long.parseLong(it)) <= tolerance);
    }

    private static List<byte[]> named(List<String> all, String prefix, Encoding encoding) {
        var found = new ArrayList<byte[]>();
        for (String one : all)
            if (one.startsWith(prefix))
                decoded(one.substring(prefix.length()), encoding).ifPresent(found::add);
        return found;
    }

    private static Optional<byte[]> decoded(String text, Encoding encoding) {
        try {
            return Optional.of(
                    switch (encoding) {
                        case HEX -> HexFormat.of().parseHex(text);
                        case BASE64 -> Base64.getDecoder().decode(text);
                    });
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static List<byte[]> bytes(List<String> secrets) {
        return secrets.stream()
                .map(secret -> secret.getBytes(StandardCharsets.UTF_8))
                .toList();
    }
}
