package io.scribehook.persistence;

import io.scribehook.domain.work.Claim;
import io.scribehook.domain.work.Work;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.SqlStatement;

/** Adds, postpones and finishes work within a transaction. */
final class WorkWriter {
    private final Handle handle;

    WorkWriter(Handle handle) {
        this.handle = handle;
    }

    /** A claim whose work is to be done again then. */
    record PutOff(Claim claim, Instant dueAt) {}

    /** The fences of those claims that still hold; nobody can take these over before the transaction ends. */
    Set<UUID> held(List<Claim> claims) {
        var query = handle.createQuery("""
                select w.fence
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[]) as c (kind, subject, fence)
                join work w on w.kind = c.kind and w.subject = c.subject and w.fence = c.fence
                order by w.kind, w.subject
                for update of w""");
        return new HashSet<>(bind(claims, query).mapTo(UUID.class).list());
    }

    void schedule(List<Work> works) {
        if (works.isEmpty()) return;
        var update = handle.createUpdate("""
                insert into work as w (kind, subject, lane, due_at, priority, tries)
                select kind, subject, lane, due_at::timestamptz, priority, tries
                from unnest(:kinds::text[], :subjects::uuid[], :lanes::text[], :due_ats::text[],
                    :priorities::text[], :tries::bigint[])
                    as n (kind, subject, lane, due_at, priority, tries)
                order by kind, subject
                on conflict (kind, subject) do update
                set lane = excluded.lane, due_at = excluded.due_at, priority = excluded.priority,
                    tries = excluded.tries, takeovers = 0,
                    fence = null, lease_until = null, handed_over = false""");
        new Rows<>(works, update)
                .texts("kinds", work -> Names.of(work.kind()))
                .uuids("subjects", Work::subject)
                .texts("lanes", work -> work.lane().value())
                .times("due_ats", Work::dueAt)
                .texts("priorities", work -> Names.of(work.priority()))
                .numbers("tries", work -> (long) work.tries())
                .statement()
                .execute();
    }

    // The fence is asked for once more: an earlier change of the same transaction may have scheduled the work anew, and
    // then it is no longer the claimed one.

    void finish(List<Claim> claims) {
        if (claims.isEmpty()) return;
        bind(claims, handle.createUpdate("""
                delete from work w
                using unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[]) as c (kind, subject, fence)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""")).execute();
    }

    void postpone(List<PutOff> postponed) {
        if (postponed.isEmpty()) return;
        var update = handle.createUpdate("""
                update work w
                set due_at = c.due_at::timestamptz, tries = w.tries + 1, takeovers = 0, fence = null, lease_until = null,
                    handed_over = false
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :due_ats::text[])
                    as c (kind, subject, fence, due_at)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        new Rows<>(postponed, update).times("due_ats", PutOff::dueAt);
        bind(postponed.stream().map(PutOff::claim).toList(), update).execute();
    }

    /** Like postponing, but it does not count as a try, and what was handed over stays so. */
    void defer(List<PutOff> deferred) {
        if (deferred.isEmpty()) return;
        var update = handle.createUpdate("""
                update work w set due_at = c.due_at::timestamptz, takeovers = 0, fence = null, lease_until = null
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :due_ats::text[])
                    as c (kind, subject, fence, due_at)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        new Rows<>(deferred, update).times("due_ats", PutOff::dueAt);
        bind(deferred.stream().map(PutOff::claim).toList(), update).execute();
    }

    void handOver(List<Claim> claims) {
        if (claims.isEmpty()) return;
        var update = handle.createUpdate("""
                update work w set handed_over = true, takeovers = 0, lease_until = greatest(w.lease_until, c.until::timestamptz)
                from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[], :untils::text[])
                    as c (kind, subject, fence, until)
                where w.kind = c.kind and w.subject = c.subject and w.fence = c.fence""");
        new Rows<>(claims, update).times("untils", Claim::until);
        bind(claims, update).execute();
    }

    /**
     * Extends the leases of those that still hold. Nobody is waited for: what is locked is just being settled, and while
     * this waited it would hold up others.
     */
    void renew(List<Claim> claims, Instant until) {
        var update = handle.createUpdate("""
                with held as materialized (
                    select w.kind, w.subject
                    from unnest(:kinds::text[], :subjects::uuid[], :fences::uuid[]) as c (kind, subject, fence)
                    join work w on w.kind = c.kind and w.subject = c.subject and w.fence = c.fence
                    for update of w skip locked
                )
                update work w set lease_until = greatest(w.lease_until, :until)
                from held where w.kind = held.kind and w.subject = held.subject""");
        bind(claims, update).bind("until", until).execute();
    }

    private static <S extends SqlStatement<S>> S bind(List<Claim> claims, S statement) {
        return new Rows<>(claims, statement)
                .texts("kinds", claim -> Names.of(claim.work().kind()))
                .uuids("subjects", claim -> claim.work().subject())
                .uuids("fences", Claim::fence)
                .statement();
    }
}
