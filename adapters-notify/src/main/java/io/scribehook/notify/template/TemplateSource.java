package io.scribehook.notify.template;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The three parts of a template as they are written. */
record TemplateSource(String subject, String text, @Nullable String html) {
    private static final int DIGITS = 12;

    String version() {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {subject, text, html == null ? "" : html}) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
