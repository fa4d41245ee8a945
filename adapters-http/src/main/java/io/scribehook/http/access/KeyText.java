package io.scribehook.http.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A whole key as its owner presents it.
 *
 * <p>A key has at least 160 random bits, so a plain SHA-256 of it cannot be guessed back: the slow hashes that passwords
 * need would only make every request slow.
 */
record KeyText(String text) {
    private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
    private static final Pattern OURS = Pattern.compile("(shk_[a-z2-7]{8})_[a-z2-7]{32,64}");
    private static final Pattern OWN = Pattern.compile("[!-~]{32,200}");

    static KeyText random(RandomGenerator random) {
        return new KeyText("shk_" + letters(random, 8) + "_" + letters(random, 40));
    }

    /** The key, or empty when it cannot be one: neither ours nor an operator's own of 32 to 200 visible characters. */
    static Optional<KeyText> parse(String text) {
        return OWN.matcher(text).matches() ? Optional.of(new KeyText(text)) : Optional.empty();
    }

    /** By which the key is found and shown: its beginning, or for an operator's own key a short digest. */
    String prefix() {
        Matcher ours = OURS.matcher(text);
        return ours.matches()
                ? ours.group(1)
                : "own_" + sha256("prefix:" + text).substring(0, 8);
    }

    String hash() {
        return sha256(text);
    }

    private static String letters(RandomGenerator random, int count) {
        var letters = new StringBuilder(count);
        for (int i = 0; i < count; i++) letters.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
        return letters.toString();
    }

    private static String sha256(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    @Override
    public String toString() {
        return "KeyText[]";
    }
}
