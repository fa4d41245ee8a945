package io.scribehook.domain.source;

import java.util.List;

/** How well-known senders sign, as verifications. */
public final class Senders {
    private Senders() {}

    /** As GitHub signs (docs.github.com, validating webhook deliveries). */
    public static Verification.Hmac github(List<String> secrets) {
        return new Verification.Hmac(
                Verification.Algorithm.SHA256,
                Verification.Encoding.HEX,
                "X-Hub-Signature-256",
                "sha256=",
                secrets,
                null,
                Verification.USUAL_TOLERANCE);
    }

    /** As Discord signs; it also sends wrong signatures, to see them answered with 401. */
    public static Verification.Ed25519 discord(List<String> publicKeys) {
        return new Verification.Ed25519(publicKeys, "X-Signature-Ed25519", "X-Signature-Timestamp");
    }
}
