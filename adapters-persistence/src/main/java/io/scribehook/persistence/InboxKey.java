package io.scribehook.persistence;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * What makes two deliveries the same: SHA-256 over address, method, query and body. Each part but the last follows its
 * length, so that no byte can change sides.
 */
final class InboxKey {
    private final MessageDigest digest;

    InboxKey(CallbackEvent event) {
        digest = sha256();
        switch (event.address()) {
            case Address.ToSubmission(var submission) -> part("submission").part(submission.toString());
            case Address.AdoptedBy _ -> throw new IllegalArgumentException("nothing arrives at a job");
            case Address.ToSource(var source) -> part("source").part(source.value());
        }
        part(event.method()).part(event.query());
    }

    private InboxKey part(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
        return this;
    }

    /** To be called once, with the whole body. */
    byte[] of(byte[] body) {
        return digest.digest(body);
    }

    /** To be called once, with the beginning of the body and with what follows. */
    Streamed of(byte[] beginning, InputStream rest) throws IOException {
        digest.update(beginning);
        long length = beginning.length;
        byte[] buffer = new byte[64 * 1024];
        for (int read = rest.read(buffer); read >= 0; read = rest.read(buffer)) {
            digest.update(buffer, 0, read);
            length += read;
        }
        return new Streamed(digest.digest(), length);
    }

    /** The key of a body that was not held in memory, and the body's length. */
    @SuppressWarnings("ArrayRecordComponent") // handed over, never compared
    record Streamed(byte[] key, long length) {}

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
