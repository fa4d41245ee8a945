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
     * @param name of the user, the header or the parameter, null for open
     * @param secrets how many are in force
     */
    @ApiDocument
    record VerificationResponse(String type, @Nullable String name, int secrets) {
        static VerificationResponse of(Verification verification) {
            return switch (verification) {
                case Verification.Open _ -> new VerificationResponse("open", null, 0);
                case Verification.Basic(String user, List<String> passwords) ->
                    new VerificationResponse("basic", user, passwords.size());
                case Verification.Header(String name, List<String> values) ->
                    new VerificationResponse("header", name, values.size());
                case Verification.QuerySecret(String name, List<String> values) ->
                    new VerificationResponse("query", name, values.size());
            };
        }
    }
}
