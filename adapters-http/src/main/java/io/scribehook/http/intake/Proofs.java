package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.source.Verification;
import io.scribehook.http.egress.AddressRange;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Checks the proof that a source asks for. A header or parameter that comes twice proves nothing. */
record Proofs(HttpRequest<?> request, Instant now) {
    private static final String BASIC = "basic ";

    /** How much it proves to satisfy the verification. */
    static Proof strength(Verification verification) {
        return switch (verification) {
            case Verification.Open _ -> Proof.NONE;
            case Verification.FromAddresses _ -> Proof.ADDRESS;
            case Verification.Basic _, Verification.Header _, Verification.QuerySecret _, Verification.BodySecret _ ->
                Proof.SHARED_SECRET;
            case Verification.StandardWebhooks _,
                    Verification.Stripe _,
                    Verification.Hmac _,
                    Verification.Ed25519 _,
                    Verification.XCrc _ -> Proof.SIGNATURE;
            case Verification.AllOf(List<Verification> parts) ->
                parts.stream()
                        .map(Proofs::strength)
                        .max(Comparator.naturalOrder())
                        .orElse(Proof.NONE);
        };
    }

    /** What remains to be checked of the body; empty when the head alone proves nothing. */
    Optional<Seal> seal(Verification verification) {
        var signatures = new Signatures(request, now);
        return switch (verification) {
            case Verification.Open _ -> Optional.of(Seal.NONE);
            case Verification.FromAddresses(List<String> cidrs) -> when(isFrom(cidrs));
            case Verification.BodySecret secret -> Optional.of(new BodySecretSeal(secret));
            case Verification.StandardWebhooks scheme -> signatures.standard(scheme);
            case Verification.Stripe scheme -> signatures.stripe(scheme);
            case Verification.Hmac scheme -> signatures.hmac(scheme);
            case Verification.Ed25519 scheme -> signatures.ed25519(scheme);
            case Verification.XCrc scheme -> signatures.x(scheme);
            case Verification.AllOf(List<Verification> parts) -> all(parts);
            case Verification.Basic(String user, List<String> passwords) ->
                when(isOneOf(
                        basic(request.getHeaders().getAll("Authorization")),
                        passwords.stream().map(password -> bytes(user + ":" + password))));
            case Verification.Header(String name, List<String> values) ->
                when(isOneOf(
                        only(request.getHeaders().getAll(name)), values.stream().map(Proofs::bytes)));
            case Verification.QuerySecret(String parameter, List<String> values) ->
                when(isOneOf(
                        only(RawQuery.of(request).values(parameter)),
                        values.stream().map(Proofs::bytes)));
        };
    }

    private Optional<Seal> all(List<Verification> parts) {
        List<Seal> seals =
                parts.stream().map(this::seal).flatMap(Optional::stream).toList();
        return seals.size() == parts.size() ? Optional.of(new Seal.Several(seals, true)) : Optional.empty();
    }

    private static Optional<Seal> when(boolean proven) {
        return proven ? Optional.of(Seal.NONE) : Optional.empty();
    }

    private boolean isFrom(List<String> cidrs) {
        InetAddress sender = request.getRemoteAddress().getAddress();
        return sender != null && cidrs.stream().map(AddressRange::of).anyMatch(range -> range.contains(sender));
    }

    private static boolean isOneOf(byte[] presented, Stream<byte[]> secrets) {
        // every secret is compared, in constant time each: how long it takes says nothing of which one was close
        return secrets.map(secret -> MessageDigest.isEqual(secret, presented)).reduce(false, Boolean::logicalOr);
    }

    private static byte[] only(List<String> values) {
        return values.size() == 1 ? bytes(values.getFirst()) : new byte[0];
    }

    private static byte[] basic(List<String> values) {
        if (values.size() != 1 || !values.getFirst().regionMatches(true, 0, BASIC, 0, BASIC.length()))
            return new byte[0];
        try {
            return Base64.getDecoder()
                    .decode(values.getFirst().substring(BASIC.length()).strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
