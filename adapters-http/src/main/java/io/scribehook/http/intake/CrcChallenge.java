package io.scribehook.http.intake;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.scribehook.domain.callback.Acknowledgement;
import io.scribehook.domain.source.Source;
import io.scribehook.domain.source.Verification;
import io.scribehook.domain.source.Verification.Algorithm;
import io.scribehook.http.problem.Problem;
import io.scribehook.http.problem.ProblemType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Mac;

/**
 * Answers the challenge-response check of X: {@code GET ?crc_token=}, asked when a webhook is registered and every hour
 * (docs.x.com, webhooks quickstart). The answer is made with the key that also signs bodies, so that whoever may choose
 * the token could have a body signed: no token is answered that could be a JSON object or array.
 */
@Singleton
final class CrcChallenge {
    private static final String TOKEN = "[A-Za-z0-9_-]{1,200}";

    private final Gate gate;
    private final Answers answers;

    CrcChallenge(Gate gate, Answers answers) {
        this.gate = gate;
        this.answers = answers;
    }

    HttpResponse<?> answer(String name, HttpRequest<?> request) {
        Optional<Source> source;
        try {
            source = gate.source(name);
        } catch (RuntimeException e) {
            return answers.refused(Refused.UNAVAILABLE, Acknowledgement.USUAL, e);
        }
        List<String> tokens = RawQuery.of(request).values("crc_token");
        return source.flatMap(it -> scheme(it.verification()))
                .<HttpResponse<?>>map(scheme ->
                        tokens.size() == 1 && tokens.getFirst().matches(TOKEN)
                                ? HttpResponse.ok(Map.of("response_token", proof(scheme, tokens.getFirst())))
                                        .contentType(MediaType.APPLICATION_JSON_TYPE)
                                : Problem.of(ProblemType.MALFORMED, "There is no crc_token that can be answered.")
                                        .response())
                .orElseGet(() -> Problem.of(ProblemType.METHOD_NOT_ALLOWED, "Callbacks are POST or PUT.")
                        .response()
                        .header(HttpHeaders.ALLOW, "POST, PUT"));
    }

    private static Optional<Verification.XCrc> scheme(Verification verification) {
        return verification instanceof Verification.AllOf(List<Verification> parts)
                ? parts.stream().flatMap(part -> scheme(part).stream()).findFirst()
                : Optional.of(verification)
                        .filter(Verification.XCrc.class::isInstance)
                        .map(Verification.XCrc.class::cast);
    }

    private static String proof(Verification.XCrc scheme, String token) {
        Mac mac = MacSeal.mac(Algorithm.SHA256, scheme.secrets().getFirst().getBytes(StandardCharsets.UTF_8));
        return "sha256=" + Base64.getEncoder().encodeToString(mac.doFinal(token.getBytes(StandardCharsets.UTF_8)));
    }
}
