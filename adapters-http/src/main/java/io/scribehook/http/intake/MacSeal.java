package io.scribehook.http.intake;

import io.scribehook.domain.callback.Body;
import io.scribehook.domain.source.Verification.Algorithm;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An HMAC over something that stands before the body, and the body. Any key may have made any of the signatures. */
final class MacSeal implements Seal {
    private final List<Mac> macs;
    private final List<byte[]> signatures;

    private MacSeal(List<Mac> macs, List<byte[]> signatures) {
        this.macs = macs;
        this.signatures = signatures;
    }

    static Seal of(Algorithm algorithm, List<byte[]> keys, String before, List<byte[]> signatures) {
        byte[] first = before.getBytes(StandardCharsets.UTF_8);
        List<Mac> macs = keys.stream().map(key -> mac(algorithm, key)).toList();
        macs.forEach(mac -> mac.update(first));
        return new MacSeal(macs, signatures);
    }

    /** A MAC that has seen nothing yet. */
    static Mac mac(Algorithm algorithm, byte[] key) {
        String name = switch (algorithm) {
            case SHA256 -> "HmacSHA256";
            case SHA1 -> "HmacSHA1";
            case SHA512 -> "HmacSHA512";
        };
        try {
            Mac mac = Mac.getInstance(name);
            mac.init(new SecretKeySpec(key, name));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + name, e);
        }
    }

    @Override
    public void update(byte[] bytes, int offset, int length) {
        for (Mac mac : macs) mac.update(bytes, offset, length);
    }

    @Override
    public boolean holds(Body body) {
        // every pair is compared, in constant time each: how long it takes says nothing of which one was close
        boolean holds = false;
        for (Mac mac : macs) {
            byte[] expected = mac.doFinal();
            for (byte[] signature : signatures) holds |= MessageDigest.isEqual(expected, signature);
        }
        return holds;
    }
}
