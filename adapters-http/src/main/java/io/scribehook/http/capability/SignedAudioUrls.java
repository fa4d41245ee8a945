package io.scribehook.http.capability;

import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.AudioUrls;
import jakarta.inject.Singleton;
import java.net.URI;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * {@link AudioUrls} whose tokens sign themselves: {@code <public URL>/audio/<token>}. A token is in base32: one byte of
 * format version, which no callback token has, one of key id, the 16 of the submission's UUID, eight of the last second at
 * which it is good, and the signature over all that.
 */
@Singleton
final class SignedAudioUrls implements AudioUrls {
    private static final byte VERSION = 2;
    private static final int CONTENT_BYTES = 1 + 1 + 16 + 8;
    private static final int BYTES = CONTENT_BYTES + CapabilityKeys.SIGNATURE_BYTES;
    private static final int TEXT_LENGTH = (BYTES * 8 + 4) / 5;

    private final CapabilityKeys keys;
    private final AudioUrlSettings settings;
    private final @Nullable URI publicUrl;

    SignedAudioUrls(CapabilitySettings capabilities, AudioUrlSettings settings) {
        this.keys = capabilities.keys();
        this.settings = settings;
        this.publicUrl = capabilities.publicUrl();
    }

    @Override
    public Optional<URI> of(SubmissionId submission, Instant now) {
        return Optional.ofNullable(publicUrl)
                .map(url ->
                        URI.create(url.toString().replaceFirst("/+$", "") + "/audio/" + token(submission, until(now))));
    }

    private long until(Instant now) {
        return now.plus(settings.urlValidity()).getEpochSecond();
    }

    private String token(SubmissionId submission, long until) {
        byte[] content = ByteBuffer.allocate(CONTENT_BYTES)
                .put(VERSION)
                .put((byte) keys.signing())
                .putLong(submission.value().getMostSignificantBits())
                .putLong(submission.value().getLeastSignificantBits())
                .putLong(until)
                .array();
        return Base32.encode(ByteBuffer.allocate(BYTES)
                .put(content)
                .put(keys.sign(keys.signing(), content))
                .array());
    }

    /** One signature is computed whatever the text is, and compared in constant time. */
    @Override
    public Optional<SubmissionId> read(String token, Instant now) {
        byte[] bytes = (token.length() == TEXT_LENGTH ? Base32.decode(token) : Optional.<byte[]>empty())
                .filter(decoded -> decoded.length == BYTES)
                .orElseGet(() -> new byte[BYTES]);
        byte[] content = Arrays.copyOf(bytes, CONTENT_BYTES);
        int key = content[1] & 0xff;
        byte[] signature = Arrays.copyOfRange(bytes, CONTENT_BYTES, BYTES);
        boolean signed = MessageDigest.isEqual(keys.sign(key, content), signature);
        var fields = ByteBuffer.wrap(content, 2, CONTENT_BYTES - 2);
        var submission = new SubmissionId(new UUID(fields.getLong(), fields.getLong()));
        boolean good = signed && keys.has(key) && content[0] == VERSION && now.getEpochSecond() <= fields.getLong();
        return good ? Optional.of(submission) : Optional.empty();
    }
}
