package io.scribehook.http.access;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.access.ApiKey;
import io.scribehook.http.problem.ProblemType;
import io.scribehook.http.problem.Refusal;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Checks the keys that people show at a door. Guessing is slowed as it is at the API. Thread-safe. */
@Singleton
public final class KeyCheck {
    private final Keys keys;
    private final Limits limits;

    KeyCheck(Keys keys, Limits limits) {
        this.keys = keys;
        this.limits = limits;
    }

    /** The key in force with this text, noted as used; refuses who has been wrong too often. */
    public Optional<ApiKey> check(String presented, HttpRequest<?> request) {
        if (!limits.guessing(request).isZero() && !keys.wasRecognised(presented))
            throw Refusal.of(ProblemType.TOO_MANY_REQUESTS, "There were too many wrong keys. Try again in a minute.");
        Optional<ApiKey> key = keys.recognise(presented);
        key.ifPresentOrElse(keys::note, () -> limits.guessedWrong(request));
        return key;
    }
}
