package io.scribehook.domain.fake;

import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.job.SubmissionId;
import io.scribehook.domain.provider.CallbackUrls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/**
 * URLs whose tokens say what they are for, with a checksum. Anybody could make one: only for tests.
 */
public final class PlainCallbackUrls implements CallbackUrls {
    private static final Pattern TOKEN = Pattern.compile("([0-9a-f]{32})((?:[0-9a-f]{2}){1,32})([0-9a-f]{8})");

    private final @Nullable URI base;

    /** @param base where we can be reached, ending in a slash; null makes us unreachable for every provider */
    public PlainCallbackUrls(@Nullable URI base) {
        this.base = base;
    }

    @Override
    public Optional<URI> of(Capability capability) {
        return Optional.ofNullable(base).map(it -> it.resolve("callbacks/" + token(capability)));
    }

    @Override
    public Optional<String> unreachable(ProviderName provider) {
        return base == null ? Optional.of("There is no public URL.") : Optional.empty();
    }

    @Override
    public Optional<Capability> read(String token) {
        Matcher parts = TOKEN.matcher(token);
        if (!parts.matches() || !parts.group(3).equals(checksum(parts.group(1) + parts.group(2))))
            return Optional.empty();
        var provider = new String(HexFormat.of().parseHex(parts.group(2)), StandardCharsets.US_ASCII);
        return Optional.of(new Capability(submission(parts.group(1)), new ProviderName(provider)));
    }

    private static String token(Capability capability) {
        String submission = capability.submission().toString().replace("-", "");
        byte[] provider = capability.provider().value().getBytes(StandardCharsets.US_ASCII);
        String payload = submission + HexFormat.of().formatHex(provider);
        return payload + checksum(payload);
    }

    private static SubmissionId submission(String hex) {
        return new SubmissionId(
                new UUID(HexFormat.fromHexDigitsToLong(hex, 0, 16), HexFormat.fromHexDigitsToLong(hex, 16, 32)));
    }

    private static String checksum(String payload) {
        var sum = new CRC32C();
        sum.update(payload.getBytes(StandardCharsets.US_ASCII));
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }
}
