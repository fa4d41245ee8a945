package io.scribehook.http.intake;

import io.scribehook.domain.callback.Address;
import io.scribehook.domain.callback.Proof;
import io.scribehook.domain.job.ProviderName;
import io.scribehook.domain.source.Verification;

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
            implements Admission {}

    /** Nobody is at home there. */
    record Unknown() implements Admission {}

    /** The proof is missing or wrong. */
    record Unproven(Verification verification) implements Admission {}

    /** The sources are out of reach. */
    record Undecided(RuntimeException cause) implements Admission {}
}
