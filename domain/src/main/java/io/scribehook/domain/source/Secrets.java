package io.scribehook.domain.source;

import java.util.Base64;
import java.util.List;

/** What every {@link Verification} asks of its parts. No message repeats a secret. */
final class Secrets {
    private Secrets() {}

    static List<String> some(List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("a verification needs at least one secret, and none may be blank");
        return List.copyOf(secrets);
    }

    static List<String> standard(List<String> secrets) {
        for (String secret : some(secrets)) {
            boolean isPublic = secret.startsWith("whpk_");
            int length = decoded(isPublic || secret.startsWith("whsec_") ? after(secret) : secret);
            if (isPublic ? length != 32 : length < 1)
                throw new IllegalArgumentException(
                        "a secret is whsec_ and a key in Base64, or whpk_ and an Ed25519 public key in Base64");
        }
        return List.copyOf(secrets);
    }

    static List<String> publicKeys(List<String> keys) {
        if (!some(keys).stream().allMatch(key -> key.matches("[0-9a-fA-F]{64}")))
            throw new IllegalArgumentException("a public key has 64 hexadecimal digits");
        return List.copyOf(keys);
    }

    static void tolerance(int seconds) {
        if (seconds < 1 || seconds > Verification.LONGEST_TOLERANCE)
            throw new IllegalArgumentException("a tolerance is 1 to " + Verification.LONGEST_TOLERANCE + " seconds");
    }

    /** A token of RFC 9110 section 5.6.2. */
    static void headerName(String name) {
        if (!name.matches("[!#$%&'*+.^_`|~0-9A-Za-z-]{1,100}"))
            throw new IllegalArgumentException("not the name of a header");
    }

    private static String after(String secret) {
        return secret.substring(secret.indexOf('_') + 1);
    }

    private static int decoded(String base64) {
        try {
            return Base64.getDecoder().decode(base64).length;
        } catch (IllegalArgumentException _) {
            return 0;
        }
    }
}
