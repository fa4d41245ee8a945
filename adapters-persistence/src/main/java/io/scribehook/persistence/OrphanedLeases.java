package io.scribehook.persistence;

import jakarta.inject.Singleton;
import org.jdbi.v3.core.Jdbi;

/**
 * Leases of holders that are certainly gone: those of this node, when it starts, and all of them where the server is
 * embedded, since that is for one service at a time. Ending the leases saves waiting for them; the fences stay, so that
 * every fourth taking over counts as a try, and what was handed over stays handed over.
 */
@Singleton
final class OrphanedLeases {
    private final Jdbi jdbi;
    private final NodeIdentity node;

    OrphanedLeases(Jdbi jdbi, NodeIdentity node) {
        this.jdbi = jdbi;
        this.node = node;
    }

    /**
     * How many were ended.
     *
     * @param all whether there is no other node
     */
    int end(boolean all) {
        return jdbi.withHandle(handle -> handle.createUpdate("""
                        update work set lease_until = 'epoch'
                        where lease_until > 'epoch' and (:all or holder = :node)""")
                .bind("all", all)
                .bind("node", node.id())
                .execute());
    }
}
