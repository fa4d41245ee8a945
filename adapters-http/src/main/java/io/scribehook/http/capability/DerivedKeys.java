package io.scribehook.http.capability;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** Keys for other purposes than callback URLs, from the same secret: nodes that share it share these. Thread-safe. */
@Singleton
public final class DerivedKeys {
    private final CapabilitySettings settings;

    DerivedKeys(CapabilitySettings settings) {
        this.settings = settings;
    }

    /** A key for HMAC-SHA256, always the same for the purpose. Reads the key file: to be asked once. */
    public SecretKeySpec of(String purpose) {
        CapabilityKeys keys = settings.keys();
        byte[] first = half(keys, purpose + "/1");
        byte[] secret = Arrays.copyOf(first, first.length * 2);
        System.arraycopy(half(keys, purpose + "/2"), 0, secret, first.length, first.length);
        return new SecretKeySpec(secret, "HmacSHA256");
    }

    /** A capability's message is no text that begins so. */
    private static byte[] half(CapabilityKeys keys, String label) {
        return keys.sign(keys.signing(), ("scribehook-derived:" + label).getBytes(StandardCharsets.UTF_8));
    }
}
