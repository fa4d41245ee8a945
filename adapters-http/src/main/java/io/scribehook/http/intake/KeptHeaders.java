package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The headers that are stored with an event. What is not known to be harmless is not stored. */
final class KeptHeaders {
    private static final Set<String> NAMES = Set.of(
            "content-type",
            "user-agent",
            "date",
            "request-id",
            "x-request-id",
            "x-correlation-id",
            "traceparent",
            "svix-id",
            "svix-timestamp",
            "webhook-id",
            "webhook-timestamp",
            "x-github-event",
            "x-github-delivery",
            "x-signature-timestamp");

    private KeptHeaders() {}

    /**
     * The headers by lower-case name.
     *
     * @param secret headers whose values are proofs, by lower-case name
     * @param decoded whether the body is stored without its content encoding
     */
    static Map<String, String> of(HttpRequest<?> request, Set<String> secret, boolean decoded) {
        var kept = new TreeMap<String, String>();
        request.getHeaders().forEach((header, values) -> {
            String name = header.toLowerCase(Locale.ROOT);
            boolean encoding = name.equals("content-encoding") && !decoded;
            if ((encoding || harmless(name)) && !secret.contains(name)) kept.put(name, String.join(", ", values));
        });
        return kept;
    }

    private static boolean harmless(String name) {
        // dg-token names a key of the account
        return NAMES.contains(name) || (name.startsWith("dg-") && !name.equals("dg-token"));
    }
}
