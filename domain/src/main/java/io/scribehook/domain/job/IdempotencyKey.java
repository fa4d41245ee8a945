package io.scribehook.domain.job;

/**
 * A key by which a client may repeat a creation without creating twice.
 *
 * @param value 1 to 255 characters, the client's choice
 * @param fingerprint a digest of the request it came with: the same key with another request is refused
 */
public record IdempotencyKey(String value, String fingerprint) {
    public IdempotencyKey {
        if (value.isBlank() || value.length() > 255)
            throw new IllegalArgumentException("an Idempotency-Key has 1 to 255 characters");
    }
}
