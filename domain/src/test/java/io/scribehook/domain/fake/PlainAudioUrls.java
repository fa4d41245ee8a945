package io.scribehook.domain.fake;

import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.AudioUrls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/** URLs whose tokens say what they are for, with a checksum. Anybody could make one: only for tests. */
public final class PlainAudioUrls implements AudioUrls {
    /** How long a URL is good. */
    public static final Duration VALIDITY = Duration.ofHours(1);

    private final @Nullable URI base;

    /** @param base where we can be reached, ending in a slash; null when nobody can */
    public PlainAudioUrls(@Nullable URI base) {
        this.base = base;
    }

    @Override
    public Optional<URI> of(SubmissionId submission, Instant now) {
        String until = "%016x".formatted(now.plus(VALIDITY).getEpochSecond());
        String payload = submission.toString().replace("-", "") + until;
        return Optional.ofNullable(base).map(it -> it.resolve("audio/" + payload + checksum(payload)));
    }

    @Override
    public Optional<SubmissionId> read(String token, Instant now) {
        if (!token.matches("[0-9a-f]{56}") || !token.endsWith(checksum(token.substring(0, 48))))
            return Optional.empty();
        if (now.getEpochSecond() > HexFormat.fromHexDigitsToLong(token, 32, 48)) return Optional.empty();
        return Optional.of(new SubmissionId(
                new UUID(HexFormat.fromHexDigitsToLong(token, 0, 16), HexFormat.fromHexDigitsToLong(token, 16, 32))));
    }

    private static String checksum(String payload) {
        var sum = new CRC32C();
        sum.update(payload.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
