package io.scribehook.http.intake;

import io.scribehook.domain.callback.Body;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.HexFormat;
import java.util.List;

/**
 * An Ed25519 signature (RFC 8032) over something that stands before the body, and the body. It passes over the message
 * twice, so the message is held: a longer one than {@link #MOST_BYTES} is never found to be signed.
 */
final class Ed25519Seal implements Seal {
    /** The longest message, in bytes. */
    static final int MOST_BYTES = 1024 * 1024;

    /** What stands before the 32 bytes of a key in an X.509 SubjectPublicKeyInfo (RFC 8410 section 4). */
    private static final byte[] KEY_PREFIX = HexFormat.of().parseHex("302a300506032b6570032100");

    private final List<byte[]> keys;
    private final List<byte[]> signatures;
    private final ByteArrayOutputStream message = new ByteArrayOutputStream();
    private boolean tooLong;

    private Ed25519Seal(List<byte[]> keys, List<byte[]> signatures) {
        this.keys = keys;
        this.signatures = signatures;
    }

    static Seal of(List<byte[]> keys, String before, List<byte[]> signatures) {
        var seal = new Ed25519Seal(keys, signatures);
        byte[] first = before.getBytes(StandardCharsets.UTF_8);
        seal.update(first, 0, first.length);
        return seal;
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        if (message.size() + length > MOST_BYTES) tooLong = true;
        if (!tooLong) message.write(bytes, offset, length);
    }

    @Override
    public boolean holds(Body body) {
        if (tooLong) return false;
        for (byte[] key : keys) for (byte[] signature : signatures) if (isSigned(key, signature)) return true;
        return false;
    }

    private boolean isSigned(byte[] key, byte[] signature) {
        try {
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(key(key));
            verifier.update(message.toByteArray());
            return verifier.verify(signature);
        } catch (GeneralSecurityException _) {
            return false; // no point of the curve, or not 64 bytes
        }
    }

    private static PublicKey key(byte[] raw) throws GeneralSecurityException {
        byte[] encoded = new byte[KEY_PREFIX.length + raw.length];
        System.arraycopy(KEY_PREFIX, 0, encoded, 0, KEY_PREFIX.length);
        System.arraycopy(raw, 0, encoded, KEY_PREFIX.length, raw.length);
        return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded));
    }
}
