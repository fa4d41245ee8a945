package io.scribehook.http.admin;

import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source, without its secrets.
 *
 * @param path where callbacks are sent
 * @param followUps null when the configured default holds
 */
@ApiDocument
record SourceResponse(
        String name,
        String path,
        String provider,
        VerificationResponse verification,
        @Nullable List<PlanJson.StepResponse> followUps,
        boolean enabled,
        Instant createdAt) {

    static SourceResponse of(Source source) {
        boolean usual = source.name().equals(SourceName.DEFAULT);
        return new SourceResponse(
                source.name().value(),
                usual ? "/hook" : "/hook/sources/" + source.name(),
                source.dialect().value(),
                VerificationResponse.of(source.verification()),
                source.plan() == null
                        ? null
                        : source.plan().steps().stream()
                                .map(PlanJson.StepResponse::of)
                                .toList(),
                source.enabled(),
                source.createdAt());
    }

    /**
     * What proof is asked for.
     *
     * @param name of the user, the header or the parameter, the pointer, or the networks; null where nothing has a name
     * @param secrets how many are in force
     * @param parts all of which are asked for, null unless the type is {@code all-of}
     */
    @ApiDocument
    record VerificationResponse(
            String type,
            @Nullable String name,
            int secrets,
            @Nullable List<VerificationResponse> parts) {
        static VerificationResponse of(Verification verification) {
            return switch (verification) {
                case Verification.Open _ -> one("open", null, List.of());
                case Verification.Basic(String user, List<String> passwords) -> one("basic", user, passwords);
                case Verification.Header(String name, List<String> values) -> one("header", name, values);
                case Verification.QuerySecret(String name, List<String> values) -> one("query", name, values);
                case Verification.BodySecret(String pointer, List<String> values) ->
                    one("body-secret", pointer, values);
                case Verification.StandardWebhooks scheme -> one("standard-webhooks", null, scheme.secrets());
                case Verification.Stripe scheme -> one("stripe", null, scheme.secrets());
                case Verification.Hmac scheme -> one("hmac", scheme.header(), scheme.secrets());
                case Verification.Ed25519 scheme -> one("ed25519", scheme.signatureHeader(), scheme.publicKeys());
                case Verification.XCrc scheme -> one("x", null, scheme.secrets());
                case Verification.FromAddresses(List<String> cidrs) ->
                    one("addresses", String.join(", ", cidrs), List.of());
                case Verification.AllOf(List<Verification> parts) ->
                    new VerificationResponse(
                            "all-of",
                            null,
                            0,
                            parts.stream().map(VerificationResponse::of).toList());
            };
        }

        private static VerificationResponse one(String type, @Nullable String name, List<String> secrets) {
            return new VerificationResponse(type, name, secrets.size(), null);
        }
    }
}
