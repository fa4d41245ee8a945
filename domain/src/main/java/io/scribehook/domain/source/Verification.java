package io.scribehook.domain.source;

import java.util.List;

/**
 * How callbacks at a source prove where they come from. Secrets are a list so that a new one can be in force beside the
 * old one for a while; any of them will do. {@code toString} shows none.
 */
public sealed interface Verification {
    /** No proof at all: must be declared, never the silent default. */
    record Open() implements Verification {}

    /** HTTP Basic (RFC 7617), as a provider sends it that was given {@code https://user:password@host/}. */
    record Basic(String user, List<String> passwords) implements Verification {
        public Basic {
            passwords = some(passwords);
        }

        @Override
        public String toString() {
            return "Basic[]";
        }
    }

    /** A header with a fixed value. */
    record Header(String name, List<String> values) implements Verification {
        public Header {
            values = some(values);
        }

        @Override
        public String toString() {
            return "Header[" + name + "]";
        }
    }

    /** A query parameter with a fixed value. */
    record QuerySecret(String parameter, List<String> values) implements Verification {
        public QuerySecret {
            values = some(values);
        }

        @Override
        public String toString() {
            return "QuerySecret[" + parameter + "]";
        }
    }

    private static List<String> some(List<String> secrets) {
        if (secrets.isEmpty() || secrets.stream().anyMatch(String::isBlank))
            throw new IllegalArgumentException("a verification needs at least one secret, and none may be blank");
        return List.copyOf(secrets);
    }
}
