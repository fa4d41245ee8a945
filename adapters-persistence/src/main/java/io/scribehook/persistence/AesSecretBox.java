package io.scribehook.persistence;

import io.scribehook.domain.access.SecretBox;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * AES-256 in Galois/Counter Mode (NIST SP 800-38D) with a random nonce of 96 bits, as {@code sealed:1:<key id>:<base64 of
 * nonce and ciphertext>}. The key id is the beginning of the key's digest; what the secret is about is authenticated.
 */
@Singleton
final class AesSecretBox implements SecretBox {
    private static final String MARK = "sealed:1:";
    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
    private final @Nullable String current;
    private final SecureRandom random = new SecureRandom();

    AesSecretBox(SecretsConfig config) {
        String key = config.key();
        current = key == null || key.isBlank() ? null : add("scribehook.secrets.key", key);
        for (String old : config.oldKeys()) if (!old.isBlank()) add("scribehook.secrets.old-keys", old);
    }

    private String add(String setting, String text) {
        byte[] key = decoded(setting, text);
        String id = HexFormat.of().formatHex(sha256(key), 0, 4);
        keys.put(id, new SecretKeySpec(key, "AES"));
        return id;
    }

    private static byte[] decoded(String setting, String text) {
        try {
            byte[] key = Base64.getDecoder().decode(text.strip());
            if (key.length == KEY_BYTES) return key;
        } catch (IllegalArgumentException _) {
            // said below, without the text
        }
        throw new IllegalArgumentException(setting + " is base64 of 32 bytes");
    }

    @Override
    public String seal(String secret, String about) {
        if (current == null) return secret;
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, current, nonce, about).doFinal(secret.getBytes(StandardCharsets.UTF_8));
            byte[] both = Arrays.copyOf(nonce, NONCE_BYTES + sealed.length);
            System.arraycopy(sealed, 0, both, NONCE_BYTES, sealed.length);
            return MARK + current + ":" + Base64.getEncoder().encodeToString(both);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM is not to be had", e);
        }
    }

    @Override
    public String open(String sealed, String about) {
        if (!sealed.startsWith(MARK)) return sealed;
        int end = sealed.indexOf(':', MARK.length());
        String id = end < 0 ? "" : sealed.substring(MARK.length(), end);
        if (!keys.containsKey(id))
            throw new Unopenable("a secret is sealed with the key " + id
                    + ", which is neither scribehook.secrets.key nor one of scribehook.secrets.old-keys");
        try {
            byte[] both = Base64.getDecoder().decode(sealed.substring(end + 1));
            byte[] nonce = Arrays.copyOf(both, NONCE_BYTES);
            byte[] opened = cipher(Cipher.DECRYPT_MODE, id, nonce, about)
                    .doFinal(both, NONCE_BYTES, Math.max(0, both.length - NONCE_BYTES));
            return new String(opened, StandardCharsets.UTF_8);
        } catch (GeneralSecurityException | IllegalArgumentException _) {
            throw new Unopenable("a sealed secret is damaged, or belongs to something else");
        }
    }

    @Override
    public boolean isOutdated(String sealed) {
        return current != null && !sealed.startsWith(MARK + current + ":");
    }

    private Cipher cipher(int mode, String id, byte[] nonce, String about) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, keys.get(id), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(about.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (GeneralSecurityException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }
}
