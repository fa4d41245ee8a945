package io.scribehook.http.intake;

import io.scribehook.domain.source.Verification;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where in the head of a delivery a proof stands, so that it is not stored.
 *
 * @param headers by lower-case name
 */
record SecretPlaces(Set<String> headers, Set<String> parameters) {
    static SecretPlaces of(Verification verification) {
        var places = new SecretPlaces(new HashSet<>(), new HashSet<>());
        places.add(verification);
        return places;
    }

    private void add(Verification verification) {
        switch (verification) {
            case Verification.QuerySecret secret -> parameters.add(secret.parameter());
            case Verification.Header secret -> header(secret.name());
            case Verification.Hmac scheme -> header(scheme.header());
            case Verification.Ed25519 scheme -> header(scheme.signatureHeader());
            case Verification.AllOf(List<Verification> parts) -> parts.forEach(this::add);
            // their headers are not among those that are kept
            case Verification.Basic _, Verification.StandardWebhooks _, Verification.Stripe _, Verification.XCrc _ -> {}
            case Verification.Open _, Verification.BodySecret _, Verification.FromAddresses _ -> {}
        }
    }

    private void header(String name) {
        headers.add(name.toLowerCase(Locale.ROOT));
    }

    RawQuery strip(RawQuery query) {
        RawQuery left = query;
        for (String parameter : parameters) left = left.without(parameter);
        return left;
    }
}
