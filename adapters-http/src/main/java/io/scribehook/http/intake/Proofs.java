package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.source.Verification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;

/** Checks the proof that a source asks for. A header or parameter that comes twice proves nothing. */
final class Proofs {
    private static final String BASIC = "basic ";

    private Proofs() {}

    static boolean holds(Verification verification, HttpRequest<?> request) {
        return switch (verification) {
            case Verification.Open _ -> true;
            case Verification.Basic(String user, List<String> passwords) ->
                isOneOf(
                        basic(request.getHeaders().getAll("Authorization")),
                        passwords.stream().map(password -> bytes(user + ":" + password)));
            case Verification.Header(String name, List<String> values) ->
                isOneOf(only(request.getHeaders().getAll(name)), values.stream().map(Proofs::bytes));
            case Verification.QuerySecret(String parameter, List<String> values) ->
                isOneOf(
                        only(RawQuery.of(request).values(parameter)),
                        values.stream().map(Proofs::bytes));
        };
    }

    private static boolean isOneOf(byte[] presented, Stream<byte[]> secrets) {
        // every secret is compared, in constant time each: how long it takes says nothing of which one was close
        return secrets.map(secret -> MessageDigest.isEqual(secret, presented)).reduce(false, Boolean::logicalOr);
    }

    private static byte[] only(List<String> values) {
        return values.size() == 1 ? bytes(values.getFirst()) : new byte[0];
    }

    private static byte[] basic(List<String> values) {
        if (values.size() != 1 || !values.getFirst().regionMatches(true, 0, BASIC, 0, BASIC.length()))
            return new byte[0];
        try {
            return Base64.getDecoder()
                    .decode(values.getFirst().substring(BASIC.length()).strip());
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
