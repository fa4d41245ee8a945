package io.scribehook.http.capability;

import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The keys that sign capabilities: the first signs, all of them verify. To change the key, put the new one first; mark
 * the old one as retired when no callback for a URL that it signed is expected any more, and drop it some time later.
 */
final class CapabilityKeys {
    /** How many bytes of a signature a token carries: 128 bits cannot be guessed over a network. */
    static final int SIGNATURE_BYTES = 16;

    private static final int LEAST_SECRET_BYTES = 16;

    private static final String RETIRED = "retired";

    private final Map<Integer, SecretKeySpec> keys = new LinkedHashMap<>();
    private final Set<Integer> retired = new HashSet<>();
    private final int signing;

    /**
     * Reads keys as {@code id:secret} or {@code id:secret:retired}, the id 0 to 255 and the secret in hexadecimal, at least 16 bytes.
     *
     * @throws IllegalArgumentException when there is none or one is wrong; the message never shows a secret
     */
    CapabilityKeys(List<String> lines) {
        for (String line : lines) {
            String[] parts = line.strip().split(":", 3);
            try {
                int id = Integer.parseInt(parts[0]);
                byte[] secret = HexFormat.of().parseHex(parts[1]);
                if (id < 0 || id > 255 || secret.length < LEAST_SECRET_BYTES) throw malformed();
                if (keys.putIfAbsent(id, new SecretKeySpec(secret, "HmacSHA256")) != null)
                    throw new IllegalArgumentException("two capability keys have the id " + id);
                if (parts.length == 3 && !parts[2].equals(RETIRED)) throw malformed();
                if (parts.length == 3) retired.add(id);
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException _) {
                throw malformed();
            }
        }
        if (keys.isEmpty()) throw new IllegalArgumentException("there is no capability key");
        signing = keys.keySet().iterator().next();
        if (retired.contains(signing))
            throw new IllegalArgumentException("the first capability key signs and cannot be retired");
    }

    /** The id of the key that signs. */
    int signing() {
        return signing;
    }

    /** The signature of {@code message} by a key; by the signing key when there is none with that id. */
    byte[] sign(int id, byte[] message) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key(keys.get(id)));
            return Arrays.copyOf(mac.doFinal(message), SIGNATURE_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no HmacSHA256", e);
        }
    }

    /** Whether what was signed with it comes late. */
    boolean isRetired(int id) {
        return retired.contains(id);
    }

    boolean has(int id) {
        return keys.containsKey(id);
    }

    private SecretKeySpec key(@Nullable SecretKeySpec named) {
        return named == null ? keys.values().iterator().next() : named;
    }

    private static IllegalArgumentException malformed() {
        return new IllegalArgumentException(
                "a capability key is id:secret or id:secret:retired, the id 0 to 255, the secret at least 32 hexadecimal digits");
    }
}
