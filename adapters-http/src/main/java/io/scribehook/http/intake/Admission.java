package io.scribehook.http.intake;

import io.micronaut.http.HttpRequest;
import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.CallbackEvent;
import io.scribehook.domain.callback.EventId;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.outcome.Origin;
import io.scribehook.domain.source.SourceName;
import io.scribehook.domain.source.Verification;
import java.time.Instant;

/** Whether a delivery may come in, decided before its body is read. */
sealed interface Admission {
    /**
     * It may.
     *
     * @param proof what it has proved once its seal holds
     * @param verification what was checked, so that no secret is stored with the event
     * @param seal what is still to be checked of its body
     */
    record Admitted(Address address, ProviderName provider, Proof proof, Verification verification, Seal seal)
            implements Admission {
        /** The delivery as it is stored: without what is secret. */
        CallbackEvent event(EventId id, HttpRequest<?> request, long length, boolean decoded, Instant at) {
            var secrets = SecretPlaces.of(verification);
            return new CallbackEvent(
                    id,
                    address,
                    provider,
                    Origin.CALLBACK,
                    request.getMethodName(),
                    secrets.strip(RawQuery.of(request)).value(),
                    KeptHeaders.of(request, secrets.headers(), decoded),
                    length,
                    proof,
                    at);
        }
    }

    /** Nobody is at home there. */
    record Unknown() implements Admission {}

    /** The proof is missing or wrong. */
    record Unproven(Verification verification) implements Admission {}

    /** The sources are out of reach, and this one was never seen. */
    record Undecided(SourceName source, RuntimeException cause) implements Admission {}
}
