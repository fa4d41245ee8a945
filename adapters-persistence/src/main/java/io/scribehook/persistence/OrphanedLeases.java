package io.scribehook.persistence;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Leases of holders that are certainly gone: an embedded server is for one service at a time, so what is held when it
 * starts was held by one that has died. Ending the leases saves waiting for them; the fences stay, so that taking over
 * counts as a try, and what was handed over stays handed over.
 */
@Singleton
final class OrphanedLeases {
    private final Jdbi jdbi;

    OrphanedLeases(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /** How many were ended. */
    int end() {
        return jdbi.withHandle(
                handle -> handle.execute("update work set lease_until = 'epoch' where lease_until > 'epoch'"));
    }
}
