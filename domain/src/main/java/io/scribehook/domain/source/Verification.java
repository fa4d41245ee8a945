package io.scribehook.domain.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How callbacks at a source prove where they come from. Secrets are a list so that a new one can be in force beside the
 * old one for a while; any of them will do. {@code toString} shows none.
 *
 * <p>Signatures are over the bytes of the body as they came over the wire, before any content encoding is undone.
 * Tolerances are in seconds, apply to the past and to the future alike, and are 1 to {@link #LONGEST_TOLERANCE}.
 */
public sealed interface Verification {
    /** The tolerance that is usual: that of the libraries of Stripe, Svix and Standard Webhooks. */
    int USUAL_TOLERANCE = 300;

    /** The longest tolerance: a day. */
    int LONGEST_TOLERANCE = 86_400;

    /** No proof at all: must be declared, never the silent default. */
    record Open() implements Verification {}

    /** HTTP Basic (RFC 7617), as a provider sends it that was given {@code https://user:password@host/}. */
    record Basic(String user, List<String> passwords) implements Verification {
        public Basic {
            passwords = Secrets.some(passwords);
        }

        @Override
        public String toString() {
            return "Basic[]";
        }
    }

    /** A header with a fixed value. */
    record Header(String name, List<String> values) implements Verification {
        public Header {
            values = Secrets.some(values);
        }

        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    /** A query parameter with a fixed value. */
    record QuerySecret(String parameter, List<String> values) implements Verification {
        public QuerySecret {
            values = Secrets.some(values);
        }

        @Override
        public String toString() {
            return "QuerySecret[" + parameter + "]";
        }
    }

    /**
     * A string in the JSON body with a fixed value: Deepgram gives back {@code extra=callback_secret:VALUE} at
     * {@code /metadata/extra/callback_secret} (changelog of 2026-10-27).
     *
     * @param pointer a JSON Pointer (RFC 6901) through objects only
     */
    record BodySecret(String pointer, List<String> values) implements Verification {
        public BodySecret {
            if (pointer.length() > 500 || !pointer.matches("(/([^~/]|~[01])*)+"))
                throw new IllegalArgumentException("not a JSON pointer to a member");
            values = Secrets.some(values);
        }

        @Override
        public String toString() {
            return "BodySecret[" + pointer + "]";
        }
    }

    /**
     * Standard Webhooks (standardwebhooks.com, the specification), which is also Svix's scheme: over
     * {@code id.timestamp.body}, in {@code webhook-*} or {@code svix-*} headers.
     *
     * @param secrets {@code whsec_} and a key in Base64 for {@code v1}, or {@code whpk_} and an Ed25519 public key in
     *     Base64 for {@code v1a}
     */
    record StandardWebhooks(List<String> secrets, int toleranceSeconds) implements Verification {
        public StandardWebhooks {
            secrets = Secrets.standard(secrets);
            Secrets.tolerance(toleranceSeconds);
        }

        @Override
        public String toString() {
            return "StandardWebhooks[]";
        }
    }

    /** Stripe's {@code Stripe-Signature} over {@code t.body}; a secret is the whole {@code whsec_...} as shown. */
    record Stripe(List<String> secrets, int toleranceSeconds) implements Verification {
        public Stripe {
            secrets = Secrets.some(secrets);
            Secrets.tolerance(toleranceSeconds);
        }

        @Override
        public String toString() {
            return "Stripe[]";
        }
    }

    /**
     * An HMAC in a header, over the body or, where there is a timestamp header, over {@code timestamp.body}.
     *
     * @param prefix what stands before the signature in the header, possibly nothing
     * @param timestampHeader holds seconds since 1970, null when the signature has no time
     */
    record Hmac(
            Algorithm algorithm,
            Encoding encoding,
            String header,
            String prefix,
            List<String> secrets,
            @Nullable String timestampHeader,
            int toleranceSeconds)
            implements Verification {
        public Hmac {
            Secrets.headerName(header);
            if (timestampHeader != null) Secrets.headerName(timestampHeader);
            secrets = Secrets.some(secrets);
            Secrets.tolerance(toleranceSeconds);
        }

        @Override
        public String toString() {
            return "Hmac[" + header + "]";
        }
    }

    /** The hash of an {@link Hmac}. */
    enum Algorithm {
        SHA256,
        SHA1,
        SHA512
    }

    /** How the bytes of an {@link Hmac} are written. */
    enum Encoding {
        HEX,
        BASE64
    }

    /**
     * An Ed25519 signature in hexadecimal digits, over the timestamp header's value followed by the body. Whether the
     * timestamp is recent is not asked: Discord specifies no tolerance.
     *
     * @param publicKeys 32 bytes each, in hexadecimal digits
     */
    record Ed25519(List<String> publicKeys, String signatureHeader, String timestampHeader) implements Verification {
        public Ed25519 {
            publicKeys = Secrets.publicKeys(publicKeys);
            Secrets.headerName(signatureHeader);
            Secrets.headerName(timestampHeader);
        }
    }

    /**
     * X: signs the body in {@code x-twitter-webhooks-signature}, and asks with {@code GET ?crc_token=} for a proof that
     * we know the consumer secret (docs.x.com, webhooks). The first secret answers.
     */
    record XCrc(List<String> secrets) implements Verification {
        public XCrc {
            secrets = Secrets.some(secrets);
        }

        @Override
        public String toString() {
            return "XCrc[]";
        }
    }

    /**
     * The connection comes from one of these networks: the sender's address, or that of a proxy in front of us.
     *
     * @param cidrs networks such as {@code 192.0.2.0/24}, or single addresses
     */
    record FromAddresses(List<String> cidrs) implements Verification {
        public FromAddresses {
            cidrs = Secrets.some(cidrs);
        }
    }

    /** All of several proofs, none of which is itself one of this kind. As strong as the strongest of them. */
    record AllOf(List<Verification> parts) implements Verification {
        public AllOf {
            parts = List.copyOf(parts);
            if (parts.isEmpty() || parts.stream().anyMatch(it -> it instanceof AllOf || it instanceof Open))
                throw new IllegalArgumentException("all-of takes one or more proofs, none of them open or all-of");
        }
    }
}
