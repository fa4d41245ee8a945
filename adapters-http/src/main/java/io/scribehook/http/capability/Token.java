package io.scribehook.http.capability;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls.Capability;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * The text of a capability: in base32, one byte of format version, one of key id, the 16 of the submission's UUID, the
 * provider's name after a byte with its length, and the signature over all that. 61 to 109 letters and digits.
 */
final class Token {
    private static final byte VERSION = 1;
    private static final int FIXED_BYTES = 1 + 1 + 16 + 1;
    private static final int LONGEST_NAME = 32;
    private static final int LONGEST_TEXT = ((FIXED_BYTES + LONGEST_NAME + CapabilityKeys.SIGNATURE_BYTES) * 8 + 4) / 5;

    private Token() {}

    static String of(Capability capability, CapabilityKeys keys) {
        byte[] name = capability.provider().value().getBytes(US_ASCII);
        UUID submission = capability.submission().value();
        byte[] content = ByteBuffer.allocate(FIXED_BYTES + name.length)
                .put(VERSION)
                .put((byte) keys.signing())
                .putLong(submission.getMostSignificantBits())
                .putLong(submission.getLeastSignificantBits())
                .put((byte) name.length)
                .put(name)
                .array();
        byte[] signature = keys.sign(keys.signing(), content);
        return Base32.encode(ByteBuffer.allocate(content.length + signature.length)
                .put(content)
                .put(signature)
                .array());
    }

    /** What the token entitles to. One signature is computed whatever the text is, and compared in constant time. */
    static Optional<Capability> read(String text, CapabilityKeys keys) {
        byte[] bytes = (text.length() > LONGEST_TEXT ? Optional.<byte[]>empty() : Base32.decode(text))
                .filter(decoded -> decoded.length > FIXED_BYTES + CapabilityKeys.SIGNATURE_BYTES)
                .orElseGet(() -> new byte[FIXED_BYTES + 1 + CapabilityKeys.SIGNATURE_BYTES]);
        int split = bytes.length - CapabilityKeys.SIGNATURE_BYTES;
        byte[] content = Arrays.copyOf(bytes, split);
        int key = content[1] & 0xff;
        boolean signed = MessageDigest.isEqual(keys.sign(key, content), Arrays.copyOfRange(bytes, split, bytes.length));
        boolean ours = signed && keys.has(key) && content[0] == VERSION;
        return ours
                ? Optional.of(content(ByteBuffer.wrap(content, 2, split - 2), keys.isRetired(key)))
                : Optional.empty();
    }

    private static Capability content(ByteBuffer signed, boolean late) {
        var submission = new SubmissionId(new UUID(signed.getLong(), signed.getLong()));
        byte[] name = new byte[signed.get()];
        signed.get(name);
        return new Capability(submission, new ProviderName(new String(name, US_ASCII)), late);
    }
}
