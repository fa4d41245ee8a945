package io.scribehook.persistence;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Update;

/** Adds, postpones and finishes work within a transaction. */
final class WorkWriter {
    private final Handle handle;

    WorkWriter(Handle handle) {
        this.handle = handle;
    }

    /** Whether the claim still holds; if so nobody can take it over before the transaction ends. */
    boolean holds(Claim claim) {
        return handle.createQuery("""
                        select 1 from work
                        where kind = :kind and subject = :subject and fence = :fence
                        for update""")
                .bind("kind", Names.of(claim.work().kind()))
                .bind("subject", claim.work().subject())
                .bind("fence", claim.fence())
                .mapTo(Integer.class)
                .findOne()
                .isPresent();
    }

    void schedule(Work work) {
        handle.createUpdate("""
                        insert into work as w (kind, subject, lane, due_at, tries)
                        values (:kind, :subject, :lane, :due_at, :tries)
                        on conflict (kind, subject) do update
                        set lane = excluded.lane, due_at = excluded.due_at, tries = excluded.tries,
                            fence = null, lease_until = null, handed_over = false""")
                .bind("kind", Names.of(work.kind()))
                .bind("subject", work.subject())
                .bind("lane", work.lane().value())
                .bind("due_at", work.dueAt())
                .bind("tries", work.tries())
                .execute();
    }

    // The fence is asked for once more: an earlier change of the same transaction may have scheduled the work anew, and
    // then it is no longer the claimed one.

    void finish(Claim claim) {
        settle(claim, "delete from work where kind = :kind and subject = :subject and fence = :fence")
                .execute();
    }

    void postpone(Claim claim, Instant dueAt) {
        settle(claim, """
                update work
                set due_at = :due_at, tries = tries + 1, fence = null, lease_until = null, handed_over = false
                where kind = :kind and subject = :subject and fence = :fence""").bind("due_at", dueAt).execute();
    }

    void defer(Claim claim, Instant dueAt) {
        settle(claim, """
                update work set due_at = :due_at, fence = null, lease_until = null
                where kind = :kind and subject = :subject and fence = :fence""").bind("due_at", dueAt).execute();
    }

    void handOver(Claim claim) {
        settle(claim, """
                update work set handed_over = true
                where kind = :kind and subject = :subject and fence = :fence""").execute();
    }

    private Update settle(Claim claim, String sql) {
        return handle.createUpdate(sql)
                .bind("kind", Names.of(claim.work().kind()))
                .bind("subject", claim.work().subject())
                .bind("fence", claim.fence());
    }
}
