package io.scribehook.notify.callback;

import io.scribehook.domain.callback.Body;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs as Standard Webhooks 1.0 says (standardwebhooks.com): HMAC-SHA-256 over id, time stamp and body. */
final class StandardSignature {
    private static final String PREFIX = "whsec_";
    private static final int SHORTEST = 24;
    private static final int LONGEST = 64;

    private final byte[] key;

    private StandardSignature(byte[] key) {
        this.key = key;
    }

    /** Empty when the secret is none. */
    static Optional<StandardSignature> of(String secret) {
        if (!secret.startsWith(PREFIX)) return Optional.empty();
        try {
            byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
            return key.length < SHORTEST || key.length > LONGEST
                    ? Optional.empty()
                    : Optional.of(new StandardSignature(key));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** The value of {@code webhook-signature} with one signature for each secret. */
    static String header(List<StandardSignature> signatures, String id, long timestamp, Body body) throws IOException {
        var all = new ArrayList<String>();
        for (StandardSignature signature : signatures) all.add(signature.sign(id, timestamp, body));
        return String.join(" ", all);
    }

    private String sign(String id, long timestamp, Body body) throws IOException {
        try (var stream = body.open()) {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
            byte[] buffer = new byte[8 * 1024];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) mac.update(buffer, 0, read);
            return "v1," + Base64.getEncoder().encodeToString(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
        }
    }
}
